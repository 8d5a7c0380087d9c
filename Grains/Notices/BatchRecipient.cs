using Collab.People;

namespace Collab.Notices;

/// <summary>One recipient in a batch's state. Neither the person’s name nor the address is kept: both are asked for right before the mail goes.</summary>
/// <param name="Tries">How often the mail was begun, but for when the server took nobody’s.</param>
/// <param name="Due">When it is tried again.</param>
/// <param name="At">Since when it is where it is.</param>
/// <param name="Told">The answer of which the session knows.</param>
/// <param name="Organisation">For whom the person speaks, where they were found because of it.</param>
internal sealed record BatchRecipient(
    PersonId Person,
    MailState State = MailState.Queued,
    Exclusion Why = Exclusion.None,
    int Tries = 0,
    DateTimeOffset? Due = null,
    DateTimeOffset? At = null,
    string? Status = null,
    bool IsDoubtful = false,
    NoticeAnswer? Answer = null,
    DateTimeOffset? AnsweredAt = null,
    NoticeAnswer? Told = null,
    Text? Organisation = null)
{
    public static BatchRecipient Of(AudienceMember one) => one.IsLeftOut
        ? new(one.Person, MailState.Excluded, Exclusion.LeftOut, Organisation: one.Organisation)
        : new(one.Person, Organisation: one.Organisation);

    public bool IsDue(DateTimeOffset now) => State == MailState.Queued || (State == MailState.Deferred && Due <= now);

    public BatchRecipient On(Way way) => this with { State = way.State, Why = way.Why, Due = null };
}
