using System.Collections.Immutable;
using Collab.Journal;
using static Collab.People.SignInRefusals;

namespace Collab.People;

/// <summary>The rules of one e-mail address: whose it is, and how its owner signs in.</summary>
internal sealed record Address : IJournaled<Address, AddressEvent>
{
    public static string Kind => "address";

    public static Address Empty { get; } = new();

    /// <summary>Who signed in when is nobody's business later.</summary>
    public static bool KeepsHistory => false;

    public PersonId? Owner { get; init; }

    /// <summary>Mails of the last while, oldest first; those of a used one are gone.</summary>
    public ImmutableList<SignInMail> Mails { get; init; } = [];

    /// <summary>When mails went out, to limit them.</summary>
    public ImmutableList<DateTimeOffset> Requests { get; init; } = [];

    /// <summary>The version at which the owner last signed in: its command's repeat gets the same answer.</summary>
    public long SignedInAt { get; init; }

    public Decision<AddressEvent> Claim(PersonId person, Stamp stamp) => this switch
    {
        _ when !stamp.By.IsPerson && stamp.By != Actor.System => PersonRefusals.NotForGuests,
        _ when Owner == person => Decision.Nothing,
        { Owner: not null } => Taken,
        _ => new AddressClaimed(person),
    };

    public Decision<AddressEvent> Release(PersonId person, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => PersonRefusals.NotYou,
        _ when Owner != person => Decision.Nothing,
        _ => new AddressReleased(),
    };

    public Decision<AddressEvent> Request(SignInHashes hashes, Stamp stamp) => this switch
    {
        { Owner: null } => NobodyHere,
        _ when Mails.Any(mail => mail.Hashes == hashes) => Decision.Nothing,
        _ when Requests.Count(at => at > stamp.At - Window) >= MostRequests => TooManyRequests,
        _ => new SignInRequested(hashes),
    };

    public Decision<AddressEvent> RedeemLink(string link, Stamp stamp)
        => Live(stamp).Any(mail => mail.Hashes.Link == link) ? new SignedIn() : Wrong;

    public Decision<AddressEvent> RedeemCode(string browser, string code, Stamp stamp)
    {
        var asked = Live(stamp).Where(mail => mail.Hashes.Browser == browser && mail.Tries < MostTries).ToList();
        return asked.Count == 0 ? Wrong
            : asked.Any(mail => mail.Hashes.Code == code) ? new SignedIn()
            : new CodeMissed(browser);
    }

    public Address Evolve(AddressEvent happened, Stamp stamp) => happened switch
    {
        AddressClaimed claimed => this with { Owner = claimed.Person },
        AddressReleased => this with { Owner = null, Mails = [] },
        SignInRequested requested => this with
        {
            Mails = [.. Live(stamp), new(requested.Hashes, stamp.At, 0)],
            Requests = [.. Requests.Where(at => at > stamp.At - Window), stamp.At],
        },
        CodeMissed missed => this with { Mails = [.. Mails.Select(mail => mail.Missed(missed.Browser))] },
        SignedIn => this with { Mails = [], SignedInAt = stamp.Version },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private IEnumerable<SignInMail> Live(Stamp stamp) => Mails.Where(mail => mail.At > stamp.At - Life);
}

/// <summary>A sign-in mail that went out.</summary>
/// <param name="Tries">Wrong codes since.</param>
internal sealed record SignInMail(SignInHashes Hashes, DateTimeOffset At, int Tries)
{
    public SignInMail Missed(string browser) => Hashes.Browser == browser ? this with { Tries = Tries + 1 } : this;
}
