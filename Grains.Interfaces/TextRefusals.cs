namespace Collab;

/// <summary>What free text is refused for, wherever it is entered.</summary>
public static class TextRefusals
{
    public const string MayIdentifyChildCode = "text.may-identify-child";

    /// <summary>
    /// The words look like identifying data of a child; the detail names what was found, such as <c>number, birth-date</c>.
    /// Not everything is caught, and the page says so.
    /// </summary>
    public static Refusal MayIdentifyChild(string found) => new(MayIdentifyChildCode, found);
}
