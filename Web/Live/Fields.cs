using System.Globalization;
using System.Text.Json;

namespace Collab.Live;

/// <summary>The words of a command, from a form or from the hub: names with one or more texts, checked as they are read.</summary>
internal sealed class Fields(IReadOnlyDictionary<string, string[]> values)
{
    /// <summary>No field of any command is longer, in characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>From a request's form; nothing where it sent no form.</summary>
    public static async Task<Fields> Of(HttpRequest request) => request.HasFormContentType ? Of(await request.ReadFormAsync()) : Of(FormCollection.Empty);

    public static Fields Of(IFormCollection form)
        => new(form.ToDictionary(pair => pair.Key, pair => pair.Value.OfType<string>().ToArray()));

    /// <summary>From a JSON object whose values are texts, numbers, truths or lists of them.</summary>
    public static Fields Of(JsonElement? json)
        => json is { ValueKind: JsonValueKind.Object } fields
            ? new(fields.EnumerateObject().ToDictionary(field => field.Name, field => Texts(field.Value).ToArray()))
            : new(new Dictionary<string, string[]>());

    /// <summary>A text without the space around it; empty where it is missing.</summary>
    public string Text(string name)
    {
        var text = values.GetValueOrDefault(name)?.FirstOrDefault()?.ReplaceLineEndings("\n").Trim() ?? "";
        return text.Length <= LongestText && !text.Any(IsUnprintable) ? text : throw new UnusableField(name);
    }

    public string? TextOrNull(string name) => Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>An id that must be there, in the alphabet of ids.</summary>
    public TId Id<TId>(string name)
        where TId : struct, IId<TId>
        => IdOrNull<TId>(name) ?? throw new UnusableField(name);

    public TId? IdOrNull<TId>(string name)
        where TId : struct, IId<TId>
        => TextOrNull(name) is { } text ? IdOf<TId>(text, name) : null;

    /// <summary>As many ids as were sent.</summary>
    public IEnumerable<TId> Ids<TId>(string name)
        where TId : struct, IId<TId>
        => Texts(name).Select(text => IdOf<TId>(text, name));

    public int Number(string name) => NumberOrNull(name) ?? throw new UnusableField(name);

    public int? NumberOrNull(string name)
        => TextOrNull(name) is not { } text ? null
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw new UnusableField(name);

    /// <summary>A moment in ISO 8601, with its offset from UTC or in the zone that the field <c>zone</c> names: there, one hour of spring does not exist.</summary>
    public DateTimeOffset Moment(string name)
        => TextOrNull("zone") is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) &&
            DateTime.TryParseExact(Text(name), "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? found.IsInvalidTime(local) ? throw new UnusableField(name) : new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, found))
            : DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
            : throw new UnusableField(name);

    public DateOnly? DateOrNull(string name) => TextOrNull(name) is null ? null : Date(name);

    /// <summary>A day, as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly Date(string name)
        => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UnusableField(name);

    /// <summary>A box that is ticked.</summary>
    public bool Flag(string name) => Text(name) is "true" or "on" or "1";

    /// <summary>One of an enumeration's names, in any case.</summary>
    public T Choice<T>(string name)
        where T : struct, Enum
        => Enum.TryParse<T>(Text(name), ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !int.TryParse(Text(name), out _)
            ? choice
            : throw new UnusableField(name);

    /// <summary>One of an enumeration's names, or what is meant where nothing is said.</summary>
    public T ChoiceOr<T>(string name, T otherwise)
        where T : struct, Enum
        => TextOrNull(name) is null ? otherwise : Choice<T>(name);

    public IReadOnlyList<string> Texts(string name)
        => [.. (values.GetValueOrDefault(name) ?? []).Select(text => text.Trim()).Where(text => text.Length is > 0 and <= LongestText)];

    private static TId IdOf<TId>(string text, string name)
        where TId : struct, IId<TId>
        => text.Length <= GrainKey.LongestKey && text.Split('/').All(GrainKey.IsPart) ? TId.Of(text) : throw new UnusableField(name);

    private static bool IsUnprintable(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}

/// <summary>A field that is missing, too long or not of its kind; answered as the refusal <c>input.unusable</c>.</summary>
internal sealed class UnusableField(string name) : Exception($"The field '{name}' cannot be used.")
{
    public Refusal Refusal { get; } = new("input.unusable", name);
}
