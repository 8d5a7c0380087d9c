using System.Globalization;
using System.Text.Json;
using Collab.Layout.Parts;

namespace Collab.Sessions;

/// <summary>The fields of a session's plan: empty for a new one, else as it was written.</summary>
/// <param name="Zone">The times are typed in it.</param>
internal sealed record PlanForm(SessionPlan? Plan, TimeZoneInfo Zone)
{
    public static Choice[] Kinds =>
    [
        new("townHall", SessionsText.KindTownHall),
        new("planningSession", SessionsText.KindPlanningSession),
        new("roundtable", SessionsText.KindRoundtable),
        new("webinar", SessionsText.KindWebinar),
    ];

    public static Choice[] LanguageChoices =>
        [new("both", SessionsText.Both), new("english", SessionsText.English), new("french", SessionsText.French)];

    public string Kind => Plan is null ? "townHall" : JsonNamingPolicy.CamelCase.ConvertName($"{Plan.Kind}");

    public string Languages => Plan is null ? "both" : JsonNamingPolicy.CamelCase.ConvertName($"{Plan.Languages}");

    public string? Starts => Local(Plan?.Starts);

    public string? Ends => Local(Plan?.Ends);

    public Hearing Hearing => Plan?.Hearing ?? new();

    public string? WindowHours => Plan is { Window.Ticks: > 0 } plan ? plan.Window.TotalHours.ToString("0", CultureInfo.InvariantCulture) : null;

    private string? Local(DateTimeOffset? at)
        => at is { } instant ? TimeZoneInfo.ConvertTime(instant, Zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;
}
