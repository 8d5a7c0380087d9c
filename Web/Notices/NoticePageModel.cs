using System.Collections.Immutable;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Notices;

/// <summary>A coordinator's page of one notice.</summary>
internal abstract class NoticePageModel(IGrainFactory grains, Here here) : PageModel
{
    public NoticeView Notice { get; private set; } = null!;

    /// <summary>The notice's own address, that its commands begin with.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The name under which it is followed on the hub.</summary>
    public string Topic { get; private set; } = "";

    public Phrase Subject => Subjects.Of(Notice.Plan.Words.Subject);

    public bool IsDraft => Notice.Progress.Phase == NoticePhase.Draft;

    public bool IsWaiting => Notice.Progress.Phase == NoticePhase.Waiting;

    protected Actor Reader => Caller.Of(User)!.Value;

    protected string Slug => here.Collective!.Slug;

    protected INoticeGrain Grain { get; private set; } = null!;

    /// <summary>Finds the notice; false where there is none.</summary>
    protected async Task<bool> Find(string id)
    {
        Grain = grains.Notice(Slug, new(id));
        if (await Grain.Read(Reader) is not { } notice)
        {
            return false;
        }

        (Notice, Address, Topic) = (notice, here.To($"/notices/{id}"), new GrainKey(Slug, "notice", id).ToString());
        ViewData[CommandIdTag.Seen] = notice.Version;
        return true;
    }

    /// <summary>The audiences that the collective's coordinators saved.</summary>
    protected async Task<ImmutableArray<SavedAudience>> Saved() => await grains.SavedAudiences(Slug).Look(Reader);

    protected async Task<IReadOnlyList<Choice>> Sessions()
    {
        var page = await grains.Directory(Slug, "session").Find(DirectoryQuery.Everything with { Order = DirectoryOrder.Latest, Take = 100 });
        return [.. page.Lines.Select(line => new Choice(line.Id, $"{Phrase.Of(line.Name, here.Language).Text}{(line.At is { } at ? $", {Moments.Date(at, here.Zone)}" : "")}"))];
    }
}
