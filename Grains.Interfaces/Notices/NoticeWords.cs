namespace Collab.Notices;

/// <summary>What a notice says, before it is filled in for a reader: in the template language, the body in Markdown.</summary>
[GenerateSerializer, Immutable, Alias("notice-words")]
public sealed record NoticeWords([property: Id(0)] Text Subject, [property: Id(1)] Text Body)
{
    /// <summary>In letters, in one language.</summary>
    public const int LongestSubject = 300;

    /// <summary>In letters, in one language.</summary>
    public const int LongestBody = 20_000;

    public static readonly NoticeWords None = new(Text.None, Text.None);
}
