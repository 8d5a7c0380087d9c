using Collab.Accounts;
using Collab.Layout;
using Collab.Live;
using Collab.People;
using CsvHelper;

namespace Collab.Notices;

/// <summary>What coordinators take away from a notice's page: the mail as it looks, the list of its recipients.</summary>
internal static class NoticeFiles
{
    /// <summary>Asks for the call list alone.</summary>
    private const string Unanswered = "unanswered";

    public static void MapNoticeFiles(this WebApplication app)
    {
        app.MapGet("/{lang:lang}/{collective:slug}/notices/{id:slug}/letter", Letter).RequireAuthorization(Policies.Coordinator);
        app.MapGet("/{lang:lang}/{collective:slug}/notices/{id:slug}/recipients.csv", Csv).RequireAuthorization(Policies.Coordinator).RequireRateLimiting(RateLimits.Heavy);
    }

    private static async Task<IResult> Letter(HttpContext context, IGrainFactory grains, string collective, string id, string? @as, string? @in)
    {
        var notice = grains.Notice(collective, new(id));
        if (await notice.Read(Caller.Of(context.User)!.Value) is null || !GrainKey.IsPart(@as))
        {
            return Results.NotFound();
        }

        var preview = await notice.Preview(new(@as!), @in is "en" or "fr" ? @in : null);
        return preview.Composed is { } composed ? Html(context, composed) : Results.NotFound();
    }

    /// <summary>Shows a mail's HTML so that nothing in it can reach the site.</summary>
    public static IResult Html(HttpContext context, Composed composed)
    {
        context.Response.IsFramed();
        return Results.Content(composed.Html, "text/html; charset=utf-8");
    }

    private static async Task<IResult> Csv(HttpContext context, IGrainFactory grains, TimeProvider time, ICollectives collectives, string collective, string id, string? only)
    {
        var (notice, reader) = (grains.Notice(collective, new(id)), Caller.Of(context.User)!.Value);
        if (await notice.Read(reader) is not { } view || await collectives.Find(collective, context.RequestAborted) is not { } here)
        {
            return Results.NotFound();
        }

        return Results.Stream(
            async stream =>
            {
                await using var csv = CsvWriter.Create(stream, Format);
                WriteHead(csv);
                for (var batch = 0; batch < view.Progress.Batches; batch++)
                {
                    foreach (var one in (await notice.Recipients(reader, batch)).Where(one => only != Unanswered || IsToBeCalled(one)))
                    {
                        var name = (await grains.Person(one.Person).Look())?.Card?.Name ?? NoticesText.Former;
                        await Write(csv, one, name, here.Zone);
                    }
                }
            },
            "text/csv; charset=utf-8",
            $"{id}-{Moments.Date(time.GetUtcNow(), here.Zone)}.csv");
    }

    /// <summary>Whoever has it and has not answered.</summary>
    private static bool IsToBeCalled(RecipientView one) => one.Answer is null && one.State is not (MailState.Excluded or MailState.Cancelled);

    /// <summary>A cell that would begin a formula is written as text.</summary>
    private static CsvWriterOptions Format => new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private static void WriteHead(CsvWriter csv)
    {
        foreach (var title in new[] { NoticesText.Person, NoticesText.State, NoticesText.Why, NoticesText.Code, NoticesText.Since, NoticesText.Doubtful, NoticesText.Answer, NoticesText.Question })
        {
            csv.WriteField(title);
        }

        csv.EndRecord();
    }

    private static Task Write(CsvWriter csv, RecipientView one, string name, TimeZoneInfo zone)
    {
        csv.WriteField(name);
        csv.WriteField(NoticeSaid.Of(one.State));
        csv.WriteField(NoticeSaid.Of(one.Why));
        csv.WriteField(one.Status);
        csv.WriteField(one.At is { } at ? Moments.Full(at, zone) : "");
        csv.WriteField(one.IsDoubtful ? NoticesText.Yes : "");
        csv.WriteField(one.Answer is { } answer ? NoticeSaid.Of(answer) : "");
        csv.WriteField(one.Answer?.Question);
        return csv.EndRecordAsync().AsTask();
    }
}
