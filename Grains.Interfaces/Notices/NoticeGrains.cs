using Collab.People;

namespace Collab.Notices;

/// <summary>How notices, their batches and those who get them are reached.</summary>
public static class NoticeGrains
{
    public static INoticeGrain Notice(this IGrainFactory grains, string collective, NoticeId notice)
        => grains.GetGrain<INoticeGrain>(new GrainKey(collective, "notice", notice.Value).ToString());

    public static INoticeBatchGrain NoticeBatch(this IGrainFactory grains, string collective, NoticeId notice, int batch)
        => grains.GetGrain<INoticeBatchGrain>(new GrainKey(collective, "notice-batch", $"{notice}/{batch}").ToString());

    public static ISavedAudiencesGrain SavedAudiences(this IGrainFactory grains, string collective)
        => grains.GetGrain<ISavedAudiencesGrain>(new GrainKey(collective, "saved-audiences", "self").ToString());

    public static ISubscriberGrain Subscriber(this IGrainFactory grains, string collective, PersonId person)
        => grains.GetGrain<ISubscriberGrain>(new GrainKey(collective, "subscriber", person.Value).ToString());
}
