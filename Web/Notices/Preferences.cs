using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;

namespace Collab.Notices;

/// <summary>How notices of each class come to a person, on the page that their mails lead to and on their own.</summary>
internal static class Preferences
{
    /// <summary>The version of the sentence that a person agrees to when choosing to get a class; it changes when the sentence does.</summary>
    private const string Wording = "2026-1";

    public static Choice[] Choices(ClassView one) =>
    [
        new("mail", one.About != NoticeClass.Service && Now(one) == Delivery.Nothing ? NoticesText.YesByMail : NoticesText.MailNow),
        new("digest", NoticesText.OnceADay, one.About == NoticeClass.Service ? NoticesText.OnceADayHint : null),
        new("site", NoticesText.SiteOnly),
        new("nothing", NoticesText.Nothing),
    ];

    /// <summary>How notices come as it is: without consent they do not, and nothing is ticked for the person.</summary>
    public static Delivery Now(ClassView one) => one.Why == Exclusion.NoConsent ? Delivery.Nothing : one.Delivery;

    /// <summary>Does what was chosen, class by class; the first refusal, if there is one.</summary>
    /// <param name="source">Where it was chosen: what shows, later, that the person agreed.</param>
    public static async Task<Refusal?> Save(ISubscriberGrain subscriber, Fields fields, Func<Act> act, string source)
    {
        try
        {
            foreach (var one in (await subscriber.Inbox()).Classes)
            {
                var (now, chosen) = (Now(one), fields.ChoiceOr(PlanFields.Value(one.About), Now(one)));
                if (chosen != now && await Change(subscriber, one, chosen, act, source) is { Kind: not OutcomeKind.Accepted } no)
                {
                    return no.Refusal ?? new("input.unknown");
                }
            }

            return null;
        }
        catch (UnusableField unusable)
        {
            return unusable.Refusal;
        }
    }

    /// <summary>To choose a class that one does not get is to agree to it.</summary>
    private static async Task<Outcome> Change(ISubscriberGrain subscriber, ClassView one, Delivery chosen, Func<Act> act, string source)
    {
        if (Now(one) == Delivery.Nothing && one.About != NoticeClass.Service
            && await subscriber.Agree(act(), one.About, new(ConsentBasis.Express, source, Wording)) is { Kind: not OutcomeKind.Accepted } no)
        {
            return no;
        }

        return await subscriber.Choose(act(), one.About, chosen);
    }
}
