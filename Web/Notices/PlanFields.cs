using System.Globalization;
using System.Text.Json;
using Collab.Collectives;
using Collab.Layout.Parts;
using Collab.Live;
using Collab.Sessions;

namespace Collab.Notices;

/// <summary>The fields of a notice's plan, read from a form and offered in one.</summary>
internal static class PlanFields
{
    /// <summary>The roles that a notice can go to.</summary>
    private static readonly Roles[] Addressable = [Roles.Operator, Roles.Representative, Roles.Partner, Roles.Observer, Roles.Facilitator, Roles.Coordinator];

    public static Choice[] Classes =>
    [
        new("service", NoticesText.Service, NoticesText.ServiceHint),
        new("membership", NoticesText.Membership, NoticesText.MembershipHint),
        new("commercial", NoticesText.Commercial, NoticesText.CommercialHint),
    ];

    public static Choice[] RoleChoices => [.. Addressable.Select(role => new Choice(Value(role), Accounts.RoleNames.Of(role)))];

    public static Choice[] Kinds =>
    [
        new("member", NoticesText.OfMembers),
        new("group", NoticesText.OfGroups),
        new("partnership", NoticesText.OfPartners),
    ];

    public static Choice[] Attendances =>
    [
        new("any", NoticesText.AttendanceAny),
        new("tookPart", NoticesText.AttendanceTookPart),
        new("missed", NoticesText.AttendanceMissed),
    ];

    public static Choice[] AskChoices =>
    [
        new("nothing", NoticesText.AskNothing),
        new("acknowledge", NoticesText.AskAcknowledge),
        new("coming", NoticesText.AskComing),
    ];

    /// <param name="before">What the form does not show, and so stays.</param>
    /// <param name="saved">The audiences that can be taken instead of what the form says.</param>
    public static NoticePlan Plan(Fields fields, NoticePlan before, IEnumerable<SavedAudience> saved) => new(
        fields.Choice<NoticeClass>("about"),
        new(SessionFields.InBoth(fields, "subject"), SessionFields.InBoth(fields, "body")),
        fields.IdOrNull<AudienceId>("saved") is { } id
            ? before.Audience.By((saved.FirstOrDefault(one => one.Id == id) ?? throw new UnusableField("saved")).Audience)
            : before.Audience with
            {
                Roles = fields.Texts("roles").Aggregate(Roles.None, (roles, name) => roles | RoleOf(name)),
                Organisations = fields.TextOrNull("kind") is { } kind
                    ? new(kind, fields.TextOrNull("region"), fields.TextOrNull("attended"), fields.ChoiceOr("attendance", Attendance.Any))
                    : null,
            },
        fields.TextOrNull("session"),
        fields.ChoiceOr("asks", NoticeAsks.Nothing),
        fields.TextOrNull("reply"),
        before.Template);

    public static string Value<T>(T choice)
        where T : struct, Enum
        => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());

    public static string Values(Roles roles) => string.Join(',', Addressable.Where(role => roles.HasFlag(role)).Select(Value));

    private static Roles RoleOf(string name)
        => Enum.TryParse<Roles>(name, ignoreCase: true, out var role) && Addressable.Contains(role) ? role : throw new UnusableField("roles");
}
