using System.Globalization;

namespace Collab.Templates;

internal static partial class Functions
{
    private static IEnumerable<Function> Lists =>
    [
        new("array.size", 1, 1, values => (long)values.List(0).Count),
        new("array.first", 1, 1, values => Values.Item(values.List(0), 0L)),
        new("array.last", 1, 1, values => Values.Item(values.List(0), -1L)),
        new("array.join", 2, 2, values => Joined(values)),
        new("array.map", 2, 2, values => values.List(0).Select(item => Values.Member(item, values.Text(1))).ToArray()),
        new("array.sort", 1, 2, Sorted) { ReadsItems = true },
        new("array.reverse", 1, 1, values => values.List(0).Reverse().ToArray()),
        new("array.limit", 2, 2, values => values.List(0).Take(Math.Max(0, values.Whole(1))).ToArray()),
        new("array.offset", 2, 2, values => values.List(0).Skip(Math.Max(0, values.Whole(1))).ToArray()),
        new("array.compact", 1, 1, values => values.List(0).Where(item => item is not null).ToArray()),
        new("array.uniq", 1, 1, values => values.List(0).Select(Values.Plain).Distinct().ToArray()) { ReadsItems = true },
        new("array.concat", 2, 2, values => values.List(0).Concat(values.List(1)).ToArray()),
        new("array.contains", 2, 2, values => values.List(0).Any(item => Values.AreEqual(item, values[1], values.Culture))) { ReadsItems = true },
    ];

    private static string Joined(Arguments values)
    {
        var (between, culture, length) = (values.Text(1), values.Culture, 0L);
        var texts = values.List(0).Select(item => Values.Text(item, culture)).TakeWhile(text => (length += text.Length + between.Length) <= TemplateLimits.Output);
        var joined = string.Join(between, texts);
        return length <= TemplateLimits.Output ? joined : throw new ValueException(TemplateRefusals.TooMuch);
    }

    /// <summary>What stays equal keeps its order. What is empty comes first.</summary>
    private static object?[] Sorted(Arguments values)
    {
        var (member, culture) = (values.Has(1) ? values.Text(1) : null, values.Culture);
        var byValue = Comparer<object?>.Create((left, right) => (left, right) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ => Values.Compare(left, right, culture) ?? 0,
        });
        try
        {
            return [.. values.List(0).OrderBy(item => member is null ? item : Values.Member(item, member), byValue)];
        }
        catch (InvalidOperationException unlike) when (unlike.InnerException is ValueException why)
        {
            throw why;
        }
    }
}
