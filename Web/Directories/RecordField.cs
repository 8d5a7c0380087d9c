using System.Collections.Immutable;
using Collab.Layout.Parts;

namespace Collab.Directories;

/// <summary>One thing that is asked about an organisation, and what is known of it.</summary>
internal sealed record RecordField(string Name, string Label, string? Value)
{
    public string? Hint { get; init; }

    public bool IsLong { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>The answers of which any number can be given; those that are known stand in the value, with commas.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }
}

/// <summary>The fields of an organisation's facts: empty for a new one, else as they are known.</summary>
/// <param name="Form">The id of the form; those of its fields begin with it.</param>
internal sealed record RecordForm(string Form, OwnNames? Names, ImmutableArray<RecordField> Fields)
{
    /// <summary>One more than there are names, so that another can be given.</summary>
    public int Rows => Math.Clamp((Names?.All.Items.Length ?? 0) + 1, 2, OwnNames.Most);

    public IReadOnlyList<Choice> Languages { get; } = NameLanguages.With(Names);

    /// <summary>The language that stands in a row: of the name in it, else English and then French.</summary>
    public string? LanguageAt(int row) => NameAt(row)?.Language ?? (Names is not null ? null : row == 1 ? "en" : "fr");

    public NameIn? NameAt(int row) => Names?.All.Items.ElementAtOrDefault(row - 1);
}
