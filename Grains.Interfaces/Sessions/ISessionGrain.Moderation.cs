namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Shows a post that waited, and lets the projector show it.</summary>
    [Alias("Approve")]
    Task<Outcome> Approve(Act act, PostId post);

    /// <summary>Leaves a placeholder with the reason.</summary>
    [Alias("Hide")]
    Task<Outcome> Hide(Act act, PostId post, string reason);

    [Alias("Unhide")]
    Task<Outcome> Unhide(Act act, PostId post);

    /// <summary>"Identifies a child or family": holds the words from everyone at once.</summary>
    [Alias("Flag")]
    Task<Outcome> Flag(Act act, PostId post);

    /// <summary>Confirms a flag: the words are erased, also from the record.</summary>
    [Alias("Erase")]
    Task<Outcome> Erase(Act act, PostId post, string reason);

    /// <summary>Says that a flagged post identifies nobody: it is shown as before.</summary>
    [Alias("Restore")]
    Task<Outcome> Restore(Act act, PostId post);

    /// <summary>The words of a flagged post, for those who judge it; none for anybody else.</summary>
    [Alias("Held")]
    Task<PostView?> Held(Actor reader, PostId post);
}
