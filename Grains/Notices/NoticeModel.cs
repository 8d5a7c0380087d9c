namespace Collab.Notices;

/// <summary>
/// The fields that a notice's words can name, as <see cref="NoticeFields"/> describes them. Times are local to the collective, and a
/// notice that is about no session has no fields of one.
/// </summary>
internal static class NoticeModel
{
    /// <param name="language">Of the words that are filled in.</param>
    public static Dictionary<string, object?> Of(NoticeFacts facts, string language)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(facts.Collective.Zone);
        var contact = facts.Collective.Contact;
        var model = new Dictionary<string, object?>
        {
            ["member"] = new Dictionary<string, object?> { ["name"] = facts.Recipient.Name, ["organisation"] = facts.Recipient.Organisation },
            ["collective"] = new Dictionary<string, object?>
            {
                ["name"] = facts.Collective.Name.In(language),
                ["phone"] = contact.Phone,
                ["email"] = contact.Email,
                ["website"] = contact.Website,
                ["postal"] = contact.Postal.Items.ToArray<object?>(),
            },
            ["sender"] = new Dictionary<string, object?> { ["name"] = facts.Sender },
            ["today"] = Local(facts.Now, zone).Date,
            ["links"] = new Dictionary<string, object?>
            {
                ["answer"] = facts.Links.Answer,
                ["preferences"] = facts.Links.Preferences,
                ["unsubscribe"] = facts.Links.Unsubscribe,
            },
        };
        if (facts.Session is { } session)
        {
            model["session"] = Of(session, zone, language);
        }

        return model;
    }

    private static Dictionary<string, object?> Of(SessionFacts session, TimeZoneInfo zone, string language) => new()
    {
        ["title"] = session.Title.In(language),
        ["kind"] = NoticeText.NameOf(session.Kind).In(language),
        ["starts"] = Local(session.Starts, zone),
        ["ends"] = Local(session.Ends, zone),
        ["zone"] = NoticeText.NameOf(zone).In(language),
        ["hearing"] = session.Hearing.ToArray<object?>(),
        ["items"] = session.Items.Select(item => (object?)new Dictionary<string, object?> { ["title"] = item.In(language) }).ToArray(),
        ["actions"] = session.Actions.Select(action => (object?)new Dictionary<string, object?>
        {
            ["words"] = action.Words.In(language),
            ["due"] = action.Due.ToDateTime(TimeOnly.MinValue),
        }).ToArray(),
        ["reason"] = session.CancelledBecause?.In(language),
        ["link"] = session.Link,
    };

    private static DateTime Local(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;
}
