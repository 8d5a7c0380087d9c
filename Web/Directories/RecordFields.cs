using Collab.Live;
using Collab.People;

namespace Collab.Directories;

/// <summary>Reads what the forms of records carry.</summary>
internal static class RecordFields
{
    public static OwnNames Names(Fields fields)
        => new([.. Enumerable.Range(1, OwnNames.Most).Where(row => fields.TextOrNull($"name-{row}") is not null).Select(row => Name(fields, row))]);

    /// <summary>A list that was typed one to a line.</summary>
    public static Many<string> Lines(Fields fields, string name)
        => [.. fields.Text(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A list as it is typed, one to a line.</summary>
    public static string? Lines(Many<string>? list) => list is null ? null : string.Join('\n', list.Items);

    /// <param name="representative">Who stays it, where the form does not ask.</param>
    public static SeatHolders Seat(Fields fields, PersonId? representative)
        => new(representative ?? PersonOrNull(fields, "representative"), [.. fields.Ids<Actor>("alternates").Select(actor => Person(actor, "alternates"))]);

    public static PersonId? PersonOrNull(Fields fields, string name)
        => fields.IdOrNull<Actor>(name) is { } actor ? Person(actor, name) : null;

    private static PersonId Person(Actor actor, string name) => PersonId.From(actor) ?? throw new UnusableField(name);

    private static NameIn Name(Fields fields, int row)
        => fields.Text($"language-{row}") is var language && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? new(language, fields.Text($"name-{row}"))
            : throw new UnusableField($"language-{row}");
}
