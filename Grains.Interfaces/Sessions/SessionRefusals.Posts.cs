namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal NoSuchPost = new("session.no-such-post");
    public static readonly Refusal MayNotPost = new("session.may-not-post");
    public static readonly Refusal NoWords = new("session.needs-words");
    public static readonly Refusal PostTooLong = new("session.post-too-long", $"{SessionLimits.Post}");
    public static readonly Refusal NoLanguage = new("session.needs-language");
}
