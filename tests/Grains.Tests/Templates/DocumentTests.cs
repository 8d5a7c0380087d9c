using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Collab.Notices;
using Xunit;

namespace Collab.Templates;

/// <summary>What docs/templates.md says of the language is so.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates.md"));

    [SuppressMessage("Usage", "CA2211", Justification = "xunit reads it")]
    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (Match row in Row().Matches(Document))
            {
                examples.Add(Plain(row.Groups["example"].Value), Plain(row.Groups["made"].Value));
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_makes_what_it_says(string example, string made)
    {
        var fields = NoticeModel.Of(SampleNotice.Full("en"), "en");

        Assert.Equal(made, GrainEngine.Templates.Prepare(Template.Read(example)).Render(fields, Sample.English, Escape.None));
    }

    [Fact]
    public void Every_function_has_an_example()
        => Assert.All(Functions.Names, name => Assert.Matches($@"\| `{Regex.Escape(name)}` \| `[^`]*{Regex.Escape(name)}", Document));

    private static string Plain(string cell) => cell.Replace("\\|", "|", StringComparison.Ordinal);

    [GeneratedRegex(@"\| `(?<example>[^`]+)` \| `(?<made>[^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
