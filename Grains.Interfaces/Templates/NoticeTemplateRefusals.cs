namespace Collab.Templates;

/// <summary>Why a template's record says no; what is wrong with its words, the language itself says.</summary>
public static class NoticeTemplateRefusals
{
    public static readonly Refusal NoSuchTemplate = new("template.no-such-template");
    public static readonly Refusal NotForYou = new("template.not-for-you");
    public static readonly Refusal NeedsName = new("template.needs-name", $"{NoticeTemplateFacts.LongestName}");
    public static readonly Refusal IsArchived = new("template.is-archived");

    /// <summary>Parts are included by their name, so it means one of them.</summary>
    public static readonly Refusal NameIsTaken = new("template.name-is-taken");
}
