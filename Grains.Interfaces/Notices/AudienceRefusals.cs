namespace Collab.Notices;

/// <summary>Why an audience is not saved.</summary>
public static class AudienceRefusals
{
    public static readonly Refusal NotForYou = new("audience.not-for-you");
    public static readonly Refusal Unnamed = new("audience.unnamed", $"{SavedAudience.LongestName}");
    public static readonly Refusal TooMany = new("audience.too-many", $"{SavedAudience.Most}");
    public static readonly Refusal NoSuchAudience = new("audience.no-such-audience");

    /// <summary>Nothing is left of it without the people whom it names.</summary>
    public static readonly Refusal NoQuery = new("audience.no-query");
}
