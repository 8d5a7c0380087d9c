using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Sessions;

/// <summary>One post, and all that its reader can do about it.</summary>
internal sealed class PostModel(IGrainFactory grains, Here here, RoomViews views) : RoomPageModel(grains, here)
{
    public RoomPost Post { get; private set; } = null!;

    public PostView View => Post.View!;

    /// <summary>Whether the reader judges what was flagged, and so sees its words.</summary>
    public bool Judges { get; private set; }

    /// <summary>The open questions that this one can be merged into.</summary>
    public ImmutableArray<Choice> Others { get; private set; } = [];

    /// <summary>The language that a translation would be in.</summary>
    public Language Other => View.Language == Language.French.Code ? Language.English : Language.French;

    /// <summary>The token with which an anonymous author withdraws.</summary>
    public string? Token => View.IsAnonymous ? AuthorToken.Find(HttpContext, Topic) : null;

    public bool IsAwaiting => View.Standing == Standing.Awaiting;

    public bool IsHidden => View.Standing == Standing.Hidden;

    public bool CanWithdraw => Post.IsOwn && View.Standing is not (Standing.Withdrawn or Standing.Erased);

    public bool CanTranslate => View.Words is not null && Mine.Place >= Place.Posting && View.Translation is null;

    public bool CanEnd => Facilitates && View is { Kind: PostKind.Question, Words: not null, Standing: Standing.Shown or Standing.Awaiting };

    public async Task<IActionResult> OnGet(string id, string post)
    {
        if (!await Load(id) || View<PostView>($"post/{post}") is not { } view)
        {
            return NotFound();
        }

        if (view.Standing == Standing.Held && await Grain.Held(Reader, view.Id) is { } held)
        {
            (view, Judges) = (held, true);
        }

        var reading = await RoomReading.OfPosts(Grain, Mine, Snapshot, AuthorToken.Find(HttpContext, Topic));
        Post = views.Post(Address, view, reading);
        Others = [.. views.OpenQuestions(Address, reading).Where(other => other.Value != post)];
        return Page();
    }
}
