using Microsoft.AspNetCore.Diagnostics;

namespace Collab.Layout;

/// <summary>Where the reader is: in which language, in which collective, and how other pages are reached from here.</summary>
public sealed class Here(IHttpContextAccessor accessor)
{
    public Language Language => Language.Current;

    /// <summary>Null on the few pages that belong to no collective.</summary>
    public Collective? Collective { get; internal set; }

    public TimeZoneInfo Zone => Collective?.Zone ?? TimeZoneInfo.FindSystemTimeZoneById(Layout.Collective.DefaultZone);

    /// <summary>The address of a page of this collective in this language: <c>To("/sessions")</c> is <c>/fr/occ/sessions</c>.</summary>
    public string To(string page = "") => Collective is null ? $"/{Language.Code}{page}" : $"/{Language.Code}/{Collective.Slug}{page}";

    /// <summary>This same page in the other language.</summary>
    public string InOtherLanguage()
    {
        var context = accessor.HttpContext!;
        // An error page stands in for the page that was asked for.
        var path = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? context.Request.Path.Value!;
        var other = Language.Other.Code;
        return RequestLanguage.OfAddress(path) is { } now
            ? $"/{other}{path[(now.Code.Length + 1)..]}{context.Request.QueryString}"
            : $"/{other}";
    }

    /// <summary>Whether a page of this collective, or one beneath it, is being shown.</summary>
    public bool IsIn(string page) => accessor.HttpContext!.Request.Path.StartsWithSegments(To(page), StringComparison.Ordinal);
}
