namespace Collab.Notices;

/// <summary>Why words are not sent or saved, beside what the template language refuses.</summary>
public static class WordsRefusals
{
    public static readonly Refusal NeedsSubject = new("words.needs-subject");
    public static readonly Refusal NeedsBody = new("words.needs-body");
    public static readonly Refusal SubjectTooLong = new("words.subject-too-long", $"{NoticeWords.LongestSubject}");
    public static readonly Refusal BodyTooLong = new("words.body-too-long", $"{NoticeWords.LongestBody}");
}
