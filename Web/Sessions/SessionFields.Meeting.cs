using System.Globalization;
using Collab.Live;

namespace Collab.Sessions;

/// <summary>Reads polls, ballots, decisions and reports.</summary>
internal static partial class SessionFields
{
    /// <summary>The answer "we must take this back", beside the choices that are counted from 0.</summary>
    public const string TakesBack = "back";

    /// <summary>About whom a report is, where the reporter need not know who that is.</summary>
    public const string AboutFacilitator = "facilitator";

    public static PollDraft Poll(Fields fields)
    {
        var kind = fields.Choice<PollKind>("kind");
        return new(
            kind,
            InBoth(fields, "question"),
            kind is PollKind.OneOf or PollKind.SomeOf ? [.. Options(fields)] : [],
            fields.ChoiceOr("by", VoteBy.Seat),
            fields.Flag("secret"),
            fields.ChoiceOr("results", ResultsShown.AfterClose),
            fields.ChoiceOr("reasons", Reasons.Optional),
            fields.NumberOrNull("quorum"),
            fields.IdOrNull<AgendaItemId>("item"));
    }

    public static Ballot Ballot(Fields fields) => fields.Texts("choice").Contains(TakesBack)
        ? Choices(fields) is { Items.IsEmpty: true } ? Sessions.Ballot.WeMustTakeThisBack : throw new UnusableField("choice")
        : new(Choices(fields), fields.TextOrNull("reason"));

    /// <summary>In ascending order, each once.</summary>
    public static Many<int> Choices(Fields fields)
        => [.. fields.Texts("choice").Where(choice => choice != TakesBack).Select(Number).Distinct().Order()];

    /// <summary>Whose vote it is, where that is not one's own.</summary>
    public static Voter? Voter(Fields fields)
        => Seat(fields) is { } seat ? Sessions.Voter.OfSeat(seat)
            : fields.IdOrNull<Actor>("caller") is { } caller ? Sessions.Voter.OfPerson(caller)
            : null;

    /// <summary>A seat is named by its organisation.</summary>
    public static SeatId? Seat(Fields fields) => fields.TextOrNull("seat") is { } seat ? new(seat) : null;

    public static SeatId NamedSeat(Fields fields) => Seat(fields) ?? throw new UnusableField("seat");

    /// <summary>The actions are numbered from 1; one without words ends the list. What it lacks the rules refuse in plain words.</summary>
    public static DecisionDraft Decision(Fields fields) => new(
        fields.Id<AgendaItemId>("item"),
        InBoth(fields, "words"),
        [.. Enumerable.Range(1, DecisionLimits.Actions + 1)
            .TakeWhile(number => !InBoth(fields, $"action-{number}").IsEmpty)
            .Select(number => new ActionDraft(InBoth(fields, $"action-{number}"), fields.IdOrNull<Actor>($"owner-{number}") ?? new(""), fields.DateOrNull($"due-{number}") ?? default))],
        fields.IdOrNull<PollId>("poll"));

    public static ReportDraft Report(Fields fields)
    {
        var ofFacilitator = fields.Text("about") == AboutFacilitator;
        return new(fields.Text("words"), ofFacilitator ? null : fields.IdOrNull<Actor>("about"), fields.IdOrNull<PostId>("post"), ofFacilitator);
    }

    /// <summary>One answer a line; the lines of both languages go together in their order.</summary>
    private static IEnumerable<Text> Options(Fields fields)
    {
        var (english, french) = (Lines(fields, "options-en"), Lines(fields, "options-fr"));
        return Enumerable.Range(0, Math.Max(english.Length, french.Length))
            .Select(line => new Text(english.ElementAtOrDefault(line), french.ElementAtOrDefault(line)));
    }

    private static string[] Lines(Fields fields, string name)
        => fields.Text(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string choice)
        => int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new UnusableField("choice");
}
