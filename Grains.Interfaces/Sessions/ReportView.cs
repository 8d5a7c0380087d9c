using System.Text.Json.Serialization;

namespace Collab.Sessions;

/// <summary>One report to those who keep the room safe.</summary>
[GenerateSerializer, Immutable, Alias("report-id"), JsonConverter(typeof(IdJson<ReportId>))]
public readonly record struct ReportId([property: Id(0)] string Value) : IId<ReportId>
{
    public static ReportId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>What somebody reports: of a person, of a post, or of the room.</summary>
/// <param name="About">A person; found by the post where there is one.</param>
/// <param name="IsOfFacilitator">A facilitator is meant, whoever that is: nobody who facilitates reads it.</param>
[GenerateSerializer, Immutable, Alias("report-draft")]
public sealed record ReportDraft(
    [property: Id(0)] string Words,
    [property: Id(1)] Actor? About = null,
    [property: Id(2)] PostId? Post = null,
    [property: Id(3)] bool IsOfFacilitator = false);

/// <summary>A report, for those who may read it and for who made it: never in a shared frame.</summary>
/// <param name="By">The name of who reports.</param>
/// <param name="About">None where nobody is meant, or where an anonymous post is.</param>
/// <param name="Answer">What was done; none as long as it is open.</param>
/// <param name="MayAnswer">Whether the reader answers it; who only made it does not.</param>
[GenerateSerializer, Immutable, Alias("report-view")]
public sealed record ReportView(
    [property: Id(0)] ReportId Id,
    [property: Id(1)] string By,
    [property: Id(2)] string? About,
    [property: Id(3)] PostId? Post,
    [property: Id(4)] string Words,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] string? Answer,
    [property: Id(7)] bool MayAnswer);

/// <summary>How many reports wait for a facilitator, under the key <c>reports</c>: for facilitators alone, who then ask what is theirs.</summary>
[GenerateSerializer, Immutable, Alias("reports-view")]
public sealed record ReportsView([property: Id(0)] int Open) : View;

/// <summary>How much is reported in one session.</summary>
public static class ReportLimits
{
    public const int Reports = 500;

    /// <summary>In letters, of a report, an answer or a reason.</summary>
    public const int Words = 1000;
}
