using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Collab.People;
using Collab.Sessions;
using Collab.Templates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Notices;

/// <summary>One notice: before it goes, whom it reaches and what they read; then how far it is, and what became of it.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class NoticePage(IGrainFactory grains, Here here, PublicAddress address, TimeProvider time) : NoticePageModel(grains, here)
{
    private const int PageSize = 50;

    private readonly IGrainFactory grains = grains;
    private readonly Here here = here;

    public static Choice[] LanguageChoices => [new("en", "English"), new("fr", "Français")];

    /// <summary>Its subject as the reader of the page would get it, where it can be filled in.</summary>
    public Phrase Heading => Preview.Composed is { } composed && ReadIn == here.Language.Code ? new(composed.Subject, ReadIn) : Subject;

    public NoticeProgress Progress => Notice.Progress;

    /// <summary>Whom it would reach now; none once it goes out.</summary>
    public ReachPage? Reach { get; private set; }

    /// <summary>Where this page of those whom it would reach is, to come back to.</summary>
    public string ReachAddress { get; private set; } = "";

    public NoticePreview Preview { get; private set; } = new(null, []);

    /// <summary>Those as whom it can be read.</summary>
    public IReadOnlyList<Choice> Readers { get; private set; } = [];

    public string ReadAs { get; private set; } = "";

    public string ReadIn { get; private set; } = "en";

    /// <summary>The recipients of one batch, each with their name.</summary>
    public ImmutableArray<(RecipientView Recipient, string Name)> Recipients { get; private set; } = [];

    /// <summary>The batch whose recipients are listed, from 1.</summary>
    public int Batch { get; private set; } = 1;

    /// <summary>How many seconds are left in which it can be taken back.</summary>
    public int SecondsLeft => Progress.Due is { } due ? (int)Math.Max(0, Math.Ceiling((due - time.GetUtcNow()).TotalSeconds)) : 0;

    public bool IsPlanned => Progress.Due is { } due && due - time.GetUtcNow() > TimeSpan.FromMinutes(2);

    public async Task<IActionResult> OnGet(string id, string? part, string? after, string? @as, string? @in, int p = 1)
    {
        if (!await Find(id))
        {
            return NotFound();
        }

        if (part is "progress")
        {
            return Partial("/Notices/_NoticeProgress.cshtml", this);
        }

        if (IsDraft || IsWaiting)
        {
            var last = GrainKey.IsPart(after) ? after : null;
            Reach = await Grain.Reach(Reader, last is null ? null : new(last), PageSize);
            ReachAddress = $"{Address}{(last is null ? "" : $"?after={last}")}#reach";
        }

        if (!IsDraft)
        {
            Batch = Math.Clamp(p, 1, Math.Max(1, Progress.Batches));
            Recipients = await Named(await Grain.Recipients(Reader, Batch - 1));
        }

        if (part is not null)
        {
            return part == "report" && !IsDraft ? Partial("/Notices/_NoticeReport.cshtml", this) : NotFound();
        }

        await Read(@as, @in);
        Response.MayFrame();
        this.TakeRefusal();
        return Page();
    }

    /// <summary>A test goes to its author alone, and the page says where to.</summary>
    public async Task<IActionResult> OnPostTest([FromRoute] string id)
    {
        if (!await Find(id))
        {
            return NotFound();
        }

        var outcome = await Grain.Test(new(Reader, Request.CommandId() ?? new(Ids.New(time)), 0), address.Of(HttpContext) ?? "");
        this.Say(outcome.Kind == OutcomeKind.Accepted
            ? NoticesText.TestSent.With((await grains.Person(User.Person()!.Value).Look())?.Email)
            : RefusalText.Of(outcome.Refusal ?? new("input.unknown")));
        return LocalRedirect($"{Address}#send");
    }

    /// <summary>A mistaken notice is corrected by another one, to exactly those whom it reached.</summary>
    public async Task<IActionResult> OnPostCorrection([FromRoute] string id, string? correction)
    {
        if (!await Find(id) || !GrainKey.IsPart(correction))
        {
            return NotFound();
        }

        var plan = Notice.Plan with { Audience = NoticeAudience.Nobody with { ReachedBy = new(id) } };
        return await this.Do("plan", time, (act, _) => grains.Notice(Slug, new(correction!)).Write(act, plan))
            ? LocalRedirect(here.To($"/notices/{correction}/edit"))
            : LocalRedirect(Address);
    }

    /// <summary>The query of its audience is kept under a name, for other notices.</summary>
    public async Task<IActionResult> OnPostAudience([FromRoute] string id)
    {
        if (!await Find(id))
        {
            return NotFound();
        }

        return await this.Do("audience", time, (act, fields)
            => grains.SavedAudiences(Slug).Save(act, fields.Id<AudienceId>("audience"), SessionFields.InBoth(fields, "name"), Notice.Plan.Audience))
            ? LocalRedirect($"{Address}#reach")
            : await OnGet(id, null, null, null, null);
    }

    /// <summary>The id of the notice that corrects this one, or of an audience that is saved, made when the page is drawn.</summary>
    public string NewId() => Ids.New(time);

    public static string Says(WordsFault fault) => TemplateForm.Says(fault, fault.Field switch
    {
        "subject-en" => NoticesText.SubjectEnglish,
        "subject-fr" => NoticesText.SubjectFrench,
        "body-en" => NoticesText.BodyEnglish,
        _ => NoticesText.BodyFrench,
    });

    private async Task Read(string? readAs, string? readIn)
    {
        var me = User.Person()!.Value;
        var others = Reach is { } reach
            ? reach.People.Select(one => (one.Person, one.Admission.Name))
            : Recipients.Select(one => (one.Recipient.Person, one.Name));
        Readers = [new(me.Value, NoticesText.Yourself), .. others.Where(one => one.Person != me).Select(one => new Choice(one.Person.Value, one.Name))];
        ReadAs = Readers.Any(one => one.Value == readAs) ? readAs! : First(others.Select(one => one.Person), me).Value;
        ReadIn = readIn is "en" or "fr" ? readIn : here.Language.Code;
        Preview = await Grain.Preview(new(ReadAs), ReadIn);
    }

    /// <summary>What waits may tell each reader something else, and somebody who does not get it nothing at all.</summary>
    private PersonId First(IEnumerable<PersonId> readers, PersonId me) => IsWaiting && readers.Any() && !readers.Contains(me) ? readers.First() : me;

    private async Task<ImmutableArray<(RecipientView, string)>> Named(ImmutableArray<RecipientView> recipients)
        => [.. await Task.WhenAll(recipients.Select(async one => (one, (await grains.Person(one.Person).Look())?.Card?.Name ?? NoticesText.Former)))];
}
