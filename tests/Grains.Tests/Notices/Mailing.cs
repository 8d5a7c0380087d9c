using Collab.Collectives;
using Collab.Mail;
using Collab.People;
using Collab.Sessions;
using Collab.Testing.Mail;
using Orleans;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Notices;

/// <summary>A collective with a coordinator and those who read its notices, each with an address of their own.</summary>
internal sealed class Mailing(CollabHost host)
{
    public const string Root = CollabHost.Root;

    public static readonly NoticeWords Words = new(
        new("Dues for {{ member.name }}", "Cotisation de {{ member.name }}"),
        new("Dear {{ member.name }}, see [this]({{ links.answer }}).", "Bonjour {{ member.name }}, voyez [ceci]({{ links.answer }})."));

    public static readonly NoticePlan Plan = new(NoticeClass.Membership, Words, NoticeAudience.Nobody with { Roles = Roles.Operator }, Asks: NoticeAsks.Coming);

    private NoticeId id = new(NewId());

    public string Tenant { get; } = NewId();

    public PersonId Coordinator { get; private set; }

    public INoticeGrain Notice => host.Grains.Notice(Tenant, id);

    public ISubscriberGrain Subscriber(PersonId person) => host.Grains.Subscriber(Tenant, person);

    /// <summary>The mails that came to people of this collective.</summary>
    public IEnumerable<SinkMail> Mails => host.Sink.Mails.Where(mail => mail.Recipient.EndsWith($"@{Tenant}.example", StringComparison.Ordinal) && mail.IsTaken);

    public static async Task<Mailing> Found(CollabHost host)
    {
        var mailing = new Mailing(host);
        await host.Grains.Collective(mailing.Tenant).Found(Act.OfSystem("found"), Founded.Facts);
        mailing.Coordinator = await mailing.Welcome("Cora", "en", Roles.Coordinator);
        return mailing;
    }

    public async Task<PersonId> Welcome(string name, string language, Roles roles)
    {
        var person = PersonId.New(TimeProvider.System);
        await host.Grains.Person(person).Welcome(Act.OfSystem(NewId()), new(name, language), AddressOf(name), NewId());
        await host.Grains.Collective(Tenant).Grant(Act.OfSystem(NewId()), person, roles);
        return person;
    }

    public ISessionGrain Session(string session) => host.Grains.Session(Tenant, session);

    /// <summary>A session of two hours that the coordinator leads, with what is done before it is scheduled.</summary>
    public async Task<string> Schedule(Text title, DateTimeOffset starts, Hearing hearing, Func<ISessionGrain, Task>? before = null)
    {
        var session = NewId();
        Accepted(await Session(session).Draft(By(Coordinator.Actor), new(SessionKind.TownHall, title, starts, starts.AddHours(2), Languages.Both, hearing, Text.None, [Coordinator.Actor])));
        if (before is not null)
        {
            await before(Session(session));
        }

        Accepted(await Session(session).Schedule(By(Coordinator.Actor)));
        return session;
    }

    public string AddressOf(string name) => $"{name.ToLowerInvariant()}@{Tenant}.example";

    /// <summary>Writes it and lets it go.</summary>
    public async Task Release(NoticePlan? plan = null)
    {
        Accepted(await Notice.Write(By(Coordinator.Actor), plan ?? Plan));
        Accepted(await Notice.Release(By(Coordinator.Actor), null, Root));
    }

    /// <summary>Lets time pass until it is so.</summary>
    public Task<NoticeView> Until(Func<NoticeView, bool> isSo) => host.InTime(async () => (await Notice.Read(Coordinator.Actor))!, isSo);

    /// <summary>From now on another notice is meant.</summary>
    public void Begin() => id = new(NewId());

    public async Task<NoticeView> Sent(NoticePlan plan)
    {
        await Release(plan);
        return await Sent();
    }

    public Task<NoticeView> Sent() => Until(notice => notice.Progress.Phase == NoticePhase.Sent);

    public async Task<RecipientView> Recipient(PersonId person)
        => (await Notice.Recipients(Coordinator.Actor, 0)).Single(one => one.Person == person);

    /// <summary>Lets time pass to a minute before the next digest, and then until somebody has as many mails.</summary>
    public async Task<SinkMail[]> Morning(string name, int mails = 1)
    {
        host.Time.Advance(Digest.Next(host.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(Founded.Facts.Zone)) - host.Time.GetUtcNow() - TimeSpan.FromMinutes(1));
        return await host.InTime(() => Task.FromResult(Mails.Where(mail => mail.Recipient == AddressOf(name)).ToArray()), got => got.Length >= mails, looks: 10);
    }

    /// <summary>The plain text of a mail.</summary>
    public static string Read(SinkMail mail) => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(TextOf(mail))).ReplaceLineEndings("\n");

    /// <summary>The number and the secret in the link of somebody's mail.</summary>
    public (int Number, string Secret) LinkOf(string name)
    {
        var mail = Read(Mails.Last(mail => mail.Recipient == AddressOf(name)));
        var parts = mail[mail.IndexOf($"{Root}/", StringComparison.Ordinal)..].Split('/', ')', ' ', '\n', '.')
            .SkipWhile(part => part != id.Value).ToArray();
        return (int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts[2]);
    }

    public static void Accepted(Outcome outcome) => Assert.Equal((OutcomeKind.Accepted, null), (outcome.Kind, outcome.Refusal));

    /// <summary>The base64 of the plain text.</summary>
    private static string TextOf(SinkMail mail)
    {
        var whole = System.Text.Encoding.ASCII.GetString(mail.Bytes.Span);
        var part = whole.IndexOf("Content-Type: text/plain", StringComparison.OrdinalIgnoreCase);
        var start = whole.IndexOf("\r\n\r\n", part, StringComparison.Ordinal) + 4;
        return whole[start..whole.IndexOf("\r\n--", start, StringComparison.Ordinal)];
    }
}
