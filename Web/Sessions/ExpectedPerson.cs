using Collab.Notices;

namespace Collab.Sessions;

/// <summary>Whether one person of a seat comes, as they answered to a notice.</summary>
internal sealed record ExpectedPerson(string Name, SeatReply? Reply)
{
    public string Said => Reply is { } reply
        ? NoticeSaid.Of(new NoticeAnswer(reply.IsComing ? NoticeReply.Coming : NoticeReply.NotComing, reply.Alternate))
        : SeatText.NotAnswered;

    public static IReadOnlyList<ExpectedPerson> Of(SeatView seat, Func<Actor, string> nameOf)
        => [.. seat.Expected.Items.Select(one => new ExpectedPerson(nameOf(one.Who), one.Reply))];
}
