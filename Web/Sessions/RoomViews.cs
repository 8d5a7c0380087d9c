using System.Collections.Immutable;
using Collab.Layout;

namespace Collab.Sessions;

/// <summary>Turns what the grain shows an audience, and what is one reader's own, into what the page draws.</summary>
internal sealed partial class RoomViews(Here here, TimeProvider time)
{
    public RoomView? Of(string address, RoomReading reading, string me)
    {
        var (snapshot, mine) = reading;
        var views = snapshot.Changes.ToDictionary(change => change.Key, change => change.Value);
        if (views.GetValueOrDefault("session") is not SessionView session)
        {
            return null;
        }

        var people = views.GetValueOrDefault("people") as PeopleView;
        var floor = views.GetValueOrDefault("floor") as FloorView;
        var door = views.GetValueOrDefault("door") as DoorView;
        var posts = Posts(address, reading);
        return new RoomView
        {
            Session = session,
            Version = snapshot.Version,
            Title = Of(session.Title),
            Code = door?.Code,
            People = people?.Admitted ?? 0,
            Organisations = people?.Organisations ?? 0,
            Address = address,
            Me = me,
            Facilitator = mine.Place == Place.Facilitator,
            MaySpeak = MaySpeak(mine),
            HandIsUp = mine.HasHandUp,
            HasFloor = mine.HasFloor,
            Agenda = views.GetValueOrDefault("agenda") is AgendaView agenda ? [.. agenda.Items.Select(item => Item(item, agenda))] : [],
            Ends = session.Ends,
            WindowEnds = session.WindowUntil,
            Now = posts.FirstOrDefault(post => post.View.Lane == Lane.Live).Post,
            Posts = [.. posts.Where(post => mine.Place == Place.Facilitator ? post.View.Lane == Lane.New : post.View.Lane != Lane.Live).Select(post => post.Post)],
            Older = reading.Older,
            Shortlist = [.. posts.Where(post => post.View.Lane == Lane.Shortlisted).Select(post => post.Post)],
            Done = [.. posts.Where(post => post.View.Lane == Lane.Done).Select(post => post.Post)],
            TakesAnonymous = (views.GetValueOrDefault("ways") as WaysView)?.TakesAnonymous ?? false,
            Speaking = floor?.Speaker is { } speaker ? Turn("", speaker.Name, speaker.Organisation, speaker.Since, false) : null,
            Line = floor is null ? [] : [.. floor.Queue.Items.Select(hand => Turn(hand.Actor?.Value ?? "", hand.Name, hand.Organisation, hand.Spoken, hand.IsFirstVoice))],
            Moves = floor?.Moves ?? 0,
            Waiting = door?.Waiting.Length ?? 0,
            Reports = (views.GetValueOrDefault("reports") as ReportsView)?.Open ?? 0,
            Polls = Polls(address, reading),
            Decisions = Decisions(address, reading),
            DecisionForm = mine.Place == Place.Facilitator ? DecisionForm(reading) : null,
        };
    }

    /// <summary>A text in the reader's language, or in the one that it has.</summary>
    public Phrase Of(Text text) => Phrase.Of(text, here.Language);

    private RoomItem Item(AgendaItemView item, AgendaView agenda)
    {
        var isNow = item.Id == agenda.Current;
        return new(
            Of(item.Plan.Title),
            isNow ? RoomItemState.Now : item.IsOver ? RoomItemState.Done : RoomItemState.ToCome,
            item.Plan.Kind == AgendaItemKind.Opening ? "" : RoomText.Minutes.With(item.Plan.Minutes + item.ExtraMinutes),
            item.Id.Value,
            isNow ? agenda.Ends : null,
            item.ExtraMinutes);
    }

    private RoomTurn Turn(string actor, string? name, string organisation, DateTimeOffset? since, bool firstVoice)
        => Turn(actor, name, organisation, since is { } start ? time.GetUtcNow() - start : TimeSpan.Zero, firstVoice);

    private static RoomTurn Turn(string actor, string? name, string organisation, TimeSpan spoken, bool firstVoice)
        => new(actor, organisation.Length == 0 ? name ?? "" : name is null || name == organisation ? organisation : $"{name}, {organisation}", Had(spoken), firstVoice);

    private static string Had(TimeSpan spoken) => $"{(int)spoken.TotalMinutes}:{spoken.Seconds:00}";
}
