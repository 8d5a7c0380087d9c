using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Templates;

/// <summary>The templates of a collective, and those to begin with.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class IndexModel(IGrainFactory grains, Here here) : PageModel
{
    private const string Archived = "archived";
    private const int PageSize = 50;

    /// <summary>What the reader looks for.</summary>
    public string? Query { get; private set; }

    /// <summary>Whether those that are put away are shown, instead of those in use.</summary>
    public bool IsArchive { get; private set; }

    public DirectoryPage Found { get; private set; } = new(0, []);

    /// <summary>The page of the list, from 1.</summary>
    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Found.Total + PageSize - 1) / PageSize);

    public async Task OnGet(string? q, bool archived, int p = 1)
    {
        (Query, IsArchive, Number) = (string.IsNullOrWhiteSpace(q) ? null : q.Trim(), archived, Math.Clamp(p, 1, 10_000));
        Found = await grains.Directory(here.Collective!.Slug, "template").Find(DirectoryQuery.Everything with
        {
            Text = Query,
            All = archived ? [Archived] : [],
            None = archived ? [] : [Archived],
            Order = here.Language == Language.French ? DirectoryOrder.FrenchName : DirectoryOrder.EnglishName,
            Skip = (Number - 1) * PageSize,
            Take = PageSize,
        });
    }

    /// <summary>What a line says beneath its name.</summary>
    public string About(Listed line)
    {
        var languages = line.Fact("languages") switch
        {
            nameof(Languages.English) => TemplatesText.LanguagesEnglish,
            nameof(Languages.French) => TemplatesText.LanguagesFrench,
            _ => TemplatesText.LanguagesBoth,
        };
        return $"{languages}, {TemplatesText.SavedOn.With(Moments.Date(line.At!.Value, here.Zone))}";
    }

    public static bool IsPartial(Listed line) => line.Tags.Items.Contains("kind:partial");
}
