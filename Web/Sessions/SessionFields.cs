using System.Security.Cryptography;
using System.Text;
using Collab.Directories;
using Collab.Live;

namespace Collab.Sessions;

/// <summary>Reads what a session's commands carry.</summary>
internal static partial class SessionFields
{
    public static SessionPlan Plan(Fields fields, Actor facilitator) => new(
        fields.Choice<SessionKind>("kind"),
        InBoth(fields, "title"),
        fields.Moment("starts"),
        fields.Moment("ends"),
        fields.Choice<Languages>("languages"),
        new(
            fields.TextOrNull("link"),
            fields.TextOrNull("dialIn"),
            fields.TextOrNull("pin"),
            fields.TextOrNull("address"),
            fields.TextOrNull("captions"),
            fields.TextOrNull("interpreters"),
            fields.Flag("recorded")),
        InBoth(fields, "rules"),
        [facilitator],
        TimeSpan.FromHours(fields.NumberOrNull("windowHours") ?? 0),
        fields.TextOrNull("series"));

    public static AgendaItemPlan Item(Fields fields) => new(
        fields.Choice<AgendaItemKind>("kind"),
        InBoth(fields, "title"),
        fields.NumberOrNull("minutes") ?? 0,
        fields.TextOrNull("presenter"),
        fields.Flag("observers"));

    public static Card Card(Fields fields, Actor actor) => new(
        fields.Text("name"),
        fields.Text("organisation"),
        actor.IsGuest ? Role.Guest : Role.Operator,
        fields.Flag("acceptsRules"),
        fields.Flag("showsName"),
        fields.Flag("showsNameToObservers"));

    /// <summary>Somebody on the telephone: what they would have filled in at the door was said to the facilitator.</summary>
    public static Card Caller(Fields fields) => new(fields.Text("name"), fields.Text("organisation"), Role.Guest, fields.Flag("acceptsRules"), ShowsName: true);

    public static DoorSettings Door(Fields fields) => new(
        fields.Choice<Circle>("posts"),
        fields.Choice<Circle>("names"),
        fields.Choice<Circle>("minutes"),
        fields.Choice<GuestsMay>("guests"),
        fields.Flag("anonymous"),
        fields.Flag("safe"));

    /// <summary>Of what the form showed, whatever is not ticked.</summary>
    public static Many<SessionNotice> NoticesOff(Fields fields)
        => [.. Notices("shown", fields.Text("shown").Split(',')).Except(Notices("on", fields.Texts("on")))];

    private static IEnumerable<SessionNotice> Notices(string name, IEnumerable<string> texts)
        => [.. texts.Select(text => Enum.TryParse<SessionNotice>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : throw new UnusableField(name))];

    public static SeatPlan SeatPlan(Fields fields) => new(
        fields.Text("organisation"),
        fields.IdOrNull<Actor>("representative"),
        [.. fields.Ids<Actor>("alternates")],
        [.. fields.Ids<Actor>("observers")],
        fields.IdOrNull<RecordId>("record"));

    public static PostDraft Draft(Fields fields) => new(
        fields.Choice<PostKind>("kind"),
        fields.Text("words"),
        fields.TextOrNull("language") ?? "en",
        fields.Flag("insists"));

    /// <summary>An author of whom only the hash of a token is kept; the token stays in the author's browser.</summary>
    public static Actor Nobody(Fields fields)
        => fields.Text("token") is { Length: >= 32 and <= 128 } token
            ? NobodyOf(token)
            : throw new UnusableField("token");

    public static Actor NobodyOf(string token) => Actor.Anonymous(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))));

    public static Text InBoth(Fields fields, string name) => new(fields.TextOrNull($"{name}-en"), fields.TextOrNull($"{name}-fr"));
}
