using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;

namespace Collab.Directories;

/// <summary>What a collective keeps of an organisation, whichever its kind, as its pages show it.</summary>
/// <param name="Sessions">Those that it took part in; none where they are not the reader's to know.</param>
internal sealed record Record(OwnNames Names, SeatHolders Seat, ImmutableArray<string>? Sessions)
{
    /// <summary>What it is or is for, in a sentence or two.</summary>
    public Phrase? Lead { get; init; }

    public ImmutableArray<SummaryRow> Rows { get; init; } = [];

    /// <summary>How it wishes to be met.</summary>
    public Phrase? Meeting { get; init; }

    /// <summary>The same facts, as they are asked.</summary>
    public ImmutableArray<RecordField> Form { get; init; } = [];

    public Phrase Name => Phrase.Of(Names.AsText(), Language.Current);
}
