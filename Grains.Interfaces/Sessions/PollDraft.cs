namespace Collab.Sessions;

/// <summary>A poll as the facilitator writes it; once it is open nothing of it changes.</summary>
/// <param name="Options">Of one choice or several; a temperature and an agreement check bring their own.</param>
/// <param name="IsSecret">In an urn: who has voted and what was counted are known, never who chose what.</param>
/// <param name="Reasons">Of an agreement check.</param>
/// <param name="Quorum">How many votes must count; none for no quorum.</param>
[GenerateSerializer, Immutable, Alias("poll-draft")]
public sealed record PollDraft(
    [property: Id(0)] PollKind Kind,
    [property: Id(1)] Text Question,
    [property: Id(2)] Many<Text> Options,
    [property: Id(3)] VoteBy By = VoteBy.Seat,
    [property: Id(4)] bool IsSecret = false,
    [property: Id(5)] ResultsShown Results = ResultsShown.AfterClose,
    [property: Id(6)] Reasons Reasons = Reasons.Optional,
    [property: Id(7)] int? Quorum = null,
    [property: Id(8)] AgendaItemId? Item = null)
{
    /// <summary>How many choices a ballot is made of: five degrees of temperature, four stances, or the options.</summary>
    public int Choices() => Kind switch
    {
        PollKind.Temperature => 5,
        PollKind.Agreement => Enum.GetValues<Stance>().Length,
        _ => Options.Items.Length,
    };
}

/// <summary>What is asked of a voter.</summary>
public enum PollKind
{
    OneOf,
    SomeOf,

    /// <summary>From 1 to 5; choice 0 is the lowest.</summary>
    Temperature,

    /// <summary>A <see cref="Stance"/>.</summary>
    Agreement,
}

/// <summary>What an organisation or a person says to a proposal, in this order.</summary>
public enum Stance
{
    Support,

    /// <summary>Does not support, and does not stand in the way.</summary>
    StandAside,
    Concern,
    Objection,
}

/// <summary>Who has a vote.</summary>
public enum VoteBy
{
    /// <summary>Formally: one vote an organisation.</summary>
    Seat,

    /// <summary>Informally: everybody who may post.</summary>
    Person,
}

/// <summary>When results are shown: set at the start, and never loosened.</summary>
public enum ResultsShown
{
    Live,
    AfterOwnVote,
    AfterClose,
}

/// <summary>Whether a stance gives its reason.</summary>
public enum Reasons
{
    Optional,
    Required,
    None,
}

/// <summary>How far a poll is.</summary>
public enum PollPhase
{
    /// <summary>For the facilitator alone.</summary>
    Draft,
    Open,

    /// <summary>A secret ballot that takes no votes any more, and whose urn is being counted.</summary>
    Counting,
    Closed,
}

/// <summary>How many polls fit into a session, and how much into a poll.</summary>
public static class PollLimits
{
    public const int Polls = 50;
    public const int Options = 20;

    /// <summary>In letters, of a stance's reason.</summary>
    public const int Reason = 1000;
}
