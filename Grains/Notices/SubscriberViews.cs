using Collab.Collectives;
using Collab.People;

namespace Collab.Notices;

/// <summary>What a person sees of their own notices.</summary>
internal static class SubscriberViews
{
    public static SubscriberView Look(Subscriber subscriber, long version, PersonView? person, Roles roles, DateTimeOffset now) => new(
        version,
        [.. Enum.GetValues<NoticeClass>().Select(about => new ClassView(about, subscriber.DeliveryOf(about), subscriber.Excludes(about, person, roles, now)))],
        [.. subscriber.Inbox.Reverse()],
        [.. subscriber.Ledger.Reverse()]);
}
