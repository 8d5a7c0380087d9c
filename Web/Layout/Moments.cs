using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Collab.Layout;

/// <summary>Writes dates and times as both languages do here: <c>2026-03-04</c>, <c>18:30</c> or <c>18 h 30</c>, with the zone's name.</summary>
public static class Moments
{
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset instant, TimeZoneInfo zone) => Date(DateOnly.FromDateTime(In(instant, zone)));

    public static string Time(DateTimeOffset instant, TimeZoneInfo zone)
        => In(instant, zone).ToString(Language.Current == Language.French ? "H'\u00a0h\u00a0'mm" : "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>All that somebody far away needs: day, time and zone.</summary>
    public static string Full(DateTimeOffset instant, TimeZoneInfo zone)
        => LayoutText.DateTimeZone.With(Date(instant, zone), Time(instant, zone), Name(zone));

    /// <summary>As people say it, not as the database of zones does.</summary>
    public static string Name(TimeZoneInfo zone) => zone.Id switch
    {
        "America/Toronto" or "America/Thunder_Bay" or "America/Nipigon" or "America/Iqaluit" => LayoutText.Eastern,
        "America/Atikokan" => LayoutText.EasternStandard,
        "America/Winnipeg" or "America/Rainy_River" => LayoutText.Central,
        "UTC" or "Etc/UTC" => LayoutText.Universal,
        _ => zone.Id,
    };

    /// <summary>A time of the day for a page, where day and zone stand nearby.</summary>
    public static IHtmlContent TimeTag(DateTimeOffset instant, TimeZoneInfo zone) => Tag(instant, new StringHtmlContent(Time(instant, zone)));

    public static IHtmlContent DateTag(DateTimeOffset instant, TimeZoneInfo zone) => Tag(instant, Together(Date(instant, zone)));

    public static IHtmlContent FullTag(DateTimeOffset instant, TimeZoneInfo zone)
        => Tag(instant, LayoutText.DateTimeZone.WithMarkup(Together(Date(instant, zone)), Time(instant, zone), Name(zone)));

    /// <summary>For <c>datetime</c> attributes and feeds.</summary>
    public static string Machine(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static TagBuilder Tag(DateTimeOffset instant, IHtmlContent shown)
    {
        var tag = new TagBuilder("time") { Attributes = { ["datetime"] = Machine(instant) } };
        tag.InnerHtml.SetHtmlContent(shown);
        return tag;
    }

    /// <summary>A date is not broken at its hyphens.</summary>
    private static TagBuilder Together(string text)
    {
        var tag = new TagBuilder("span") { Attributes = { ["class"] = "together" } };
        tag.InnerHtml.SetContent(text);
        return tag;
    }

    private static DateTime In(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;
}
