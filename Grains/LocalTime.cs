namespace Collab;

/// <summary>Times as clocks on walls show them.</summary>
internal static class LocalTime
{
    /// <summary>The moment at which clocks of a zone show a time; also where they skip it, or show it twice.</summary>
    public static DateTimeOffset ToUtc(this TimeZoneInfo zone, DateTime local) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
}
