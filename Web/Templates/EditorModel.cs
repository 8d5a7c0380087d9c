using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Collab.Notices;
using Collab.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Templates;

/// <summary>A page on which a template is written, checked and tried.</summary>
internal abstract class EditorModel(IGrainFactory grains, Records records, Here here, TimeProvider time) : PageModel
{
    public static IReadOnlyList<Choice> Kinds =>
    [
        new(nameof(TemplateKind.Notice), TemplatesText.KindNotice),
        new(nameof(TemplateKind.Partial), TemplatesText.KindPartial, TemplatesText.KindPartialHint.With("{{ include 'signature' }}")),
    ];

    public static IReadOnlyList<Choice> Classes =>
    [
        new(nameof(NoticeClass.Service), TemplatesText.ClassService),
        new(nameof(NoticeClass.Membership), TemplatesText.ClassMembership),
        new(nameof(NoticeClass.Commercial), TemplatesText.ClassCommercial),
    ];

    public TemplateId Id { get; protected set; } = new(Ids.New(time));

    /// <summary>What the page begins with.</summary>
    public NoticeTemplateFacts Facts { get; protected set; } = new(Text.None, TemplateKind.Notice, NoticeClass.Membership, NoticeWords.None);

    /// <summary>Those as whom a preview can be read.</summary>
    public IReadOnlyList<Choice> Readers { get; private set; } = [];

    /// <summary>What is wrong with what was typed, for those who are shown the place.</summary>
    public ImmutableArray<WordsFault> Faults { get; private set; } = [];

    /// <summary>Under which the browser keeps what is typed and not saved: what it is a change of.</summary>
    public abstract string Draft { get; }

    protected string Slug => here.Collective!.Slug;

    protected ITemplateGrain Grain => grains.Template(Slug, Id);

    /// <summary>The page with its form, which shows a preview in a frame of its own.</summary>
    protected async Task<IActionResult> Editor()
    {
        Readers = await records.People(DirectoryQuery.Everything, SeatHolders.Vacant);
        Response.MayFrame();
        return Page();
    }

    /// <summary>True once what was typed is saved; else the page says why it is not.</summary>
    protected async Task<bool> Save()
    {
        this.KeepTyped(TemplateForm.Typed);
        try
        {
            return await Save(TemplateForm.Read(Request.Form));
        }
        catch (UnusableField unusable)
        {
            this.Wrong("", unusable.Refusal);
        }
        catch (TimeoutException)
        {
            this.Wrong("", Outcome.Unknown);
        }

        return false;
    }

    /// <summary>What the frame shows; it is asked for by the same form.</summary>
    protected async Task<IActionResult> Preview()
    {
        try
        {
            var preview = await Grain.Preview(TemplateForm.Read(Request.Form), Whom(Fields.Of(Request.Form)));
            Response.IsFramed();
            return Content(PreviewPage.Of(preview), "text/html; charset=utf-8");
        }
        catch (UnusableField)
        {
            return BadRequest();
        }
    }

    private PreviewFor Whom(Fields fields) => new(
        fields.IdOrNull<Actor>("reader") is { } reader ? PersonId.From(reader) : null,
        User.Person(),
        (Language.Find(fields.TextOrNull("language")) ?? here.Language).Code);

    private async Task<bool> Save(NoticeTemplateFacts draft)
    {
        if (draft.Name.IsEmpty || draft.Name.Length > NoticeTemplateFacts.LongestName)
        {
            this.Wrong("name-en", NoticeTemplateRefusals.NeedsName);
        }

        Faults = await Grain.Check(draft);
        foreach (var fault in Faults)
        {
            this.Wrong(fault.Field, TemplateForm.Says(fault));
        }

        if (ModelState.ErrorCount > 0)
        {
            return false;
        }

        var outcome = await Grain.Write(new(Caller.Of(User)!.Value, Request.CommandId() ?? new(Ids.New(time)), 0), draft);
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            this.Wrong("", outcome);
            return false;
        }

        this.Say(LayoutText.Saved);
        return true;
    }
}
