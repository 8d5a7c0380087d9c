using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Collab.Layout;

public sealed partial class TextTests
{
    private static readonly Assembly Web = typeof(Here).Assembly;

    /// <summary>Some of its refusals are its own, and people see them all the same.</summary>
    private static readonly Assembly Rules = Assembly.Load("Collab.Grains");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    public static TheoryData<string> Sets => [.. Web.GetManifestResourceNames()
        .Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
        .Select(name => name[..^".resources".Length])];

    public static TheoryData<string> RefusalCodes => [.. typeof(Refusal).Assembly.GetTypes().Concat(Web.GetTypes()).Concat(Rules.GetTypes())
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(one => one.FieldType == typeof(Refusal))
            .Select(one => (Refusal)one.GetValue(null)!)
            .Concat(type.Name.EndsWith("Refusals", StringComparison.Ordinal) ? Made(type) : []))
        .Select(refusal => refusal.Code).Distinct().Order()];

    [Theory, MemberData(nameof(Sets))]
    public void English_and_French_say_the_same_things(string set)
    {
        var texts = new ResourceManager(set, Web);
        var (english, french) = (Read(texts, CultureInfo.InvariantCulture), Read(texts, French));

        Assert.Equal(english.Keys.Order(), french.Keys.Order());
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(french[text.Key])));
        Assert.All(french, text => Assert.False(string.IsNullOrWhiteSpace(text.Value)));
    }

    [Theory, MemberData(nameof(Sets))]
    public void No_French_line_breaks_before_its_punctuation(string set)
        => Assert.All(Read(new ResourceManager(set, Web), French), text => Assert.DoesNotMatch("\\S [:;?!»]|« ", text.Value));

    [Theory, MemberData(nameof(RefusalCodes))]
    public void Every_refusal_has_a_sentence_in_both_languages(string code)
        => Assert.All(Language.All, language => Assert.NotEqual(code, RefusalText.Of(new Refusal(code, "7"), language.Culture)));

    [Theory]
    [InlineData(0, "0 people", "0 personne")]
    [InlineData(1, "1 person", "1 personne")]
    [InlineData(2, "2 people", "2 personnes")]
    public void Numbers_take_the_right_form(int number, string english, string french)
    {
        Assert.Equal(english, In(Language.English, () => Words.Count(number, Sessions.RoomText.PeopleOne, Sessions.RoomText.PeopleMany)));
        Assert.Equal(french, In(Language.French, () => Words.Count(number, Sessions.RoomText.PeopleOne, Sessions.RoomText.PeopleMany)));
    }

    [Fact]
    public void Times_name_their_zone()
    {
        var instant = new DateTimeOffset(2026, 3, 4, 23, 30, 0, TimeSpan.Zero);
        var (ottawa, kenora) = (TimeZoneInfo.FindSystemTimeZoneById("America/Toronto"), TimeZoneInfo.FindSystemTimeZoneById("America/Winnipeg"));

        Assert.Equal("2026-03-04, 18:30 Eastern time", In(Language.English, () => Moments.Full(instant, ottawa)));
        Assert.Equal("2026-03-04, 17\u00a0h\u00a030, heure du Centre", In(Language.French, () => Moments.Full(instant, kenora)));
    }

    /// <summary>Refusals that are made with a detail.</summary>
    private static IEnumerable<Refusal> Made(Type type)
        => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(method => method.ReturnType == typeof(Refusal) && !method.IsSpecialName && !method.IsGenericMethod)
            .Select(method => (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Any)])!);

    private static object Any(ParameterInfo parameter)
        => parameter.ParameterType == typeof(string) ? "x" : RuntimeHelpers.GetUninitializedObject(parameter.ParameterType);

    private static Dictionary<string, string> Read(ResourceManager texts, CultureInfo culture)
        => texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(place => place.Value).Distinct().Order();

    private static T In<T>(Language language, Func<T> ask)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.Culture);
        try
        {
            return ask();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
