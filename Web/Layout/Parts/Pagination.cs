using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>The pages of a list: neighbours, first and last; the rest of the address stays as it is.</summary>
public sealed class Pagination(IHtmlHelper html) : Part(html)
{
    /// <summary>Not <c>page</c>, which Razor Pages keeps for itself.</summary>
    private const string Query = "p";

    /// <summary>The page that is shown, from 1.</summary>
    public int Page { get; set; } = 1;

    public int Pages { get; set; } = 1;

    /// <summary>Zero stands for pages that are left out.</summary>
    public IEnumerable<int> Shown()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - Page) <= 1))
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }

    public string Address(int page)
    {
        var kept = ViewContext.HttpContext.Request.Query.Where(pair => pair.Key != Query);
        return new QueryBuilder(kept) { { Query, page.ToString(System.Globalization.CultureInfo.InvariantCulture) } }.ToString();
    }
}
