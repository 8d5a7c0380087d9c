using Collab.Collectives;
using Collab.People;

namespace Collab.Notices;

/// <summary>What a person sees of their own notices.</summary>
internal static class SubscriberViews
{
    public static SubscriberView Inbox(Subscriber subscriber, long version, PersonView? person, Roles roles, DateTimeOffset now) => new(
        version,
        [.. Enum.GetValues<NoticeClass>().Select(about => new ClassView(about, subscriber.DeliveryOf(about), subscriber.Excludes(about, person, roles, now)))],
        [.. subscriber.Inbox.Reverse()],
        [.. subscriber.Ledger.Reverse()]);

    public static Change Change(Subscriber subscriber) => new(
        InboxView.Key,
        new InboxView(subscriber.Inbox.Count(line => line is { ReadAt: null, IsWithdrawn: false }), subscriber.Inbox.IsEmpty ? null : subscriber.Inbox[^1].Notice));
}
