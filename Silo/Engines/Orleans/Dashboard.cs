using Orleans.Dashboard;
using Orleans.Hosting;

namespace Collab;

/// <summary>
/// Orleans' dashboard: how many grains there are, what their calls cost, how the silos fare. It has no sign-in of its own, and would
/// show any grain's key and state: what is mapped here are the figures alone.
/// </summary>
internal static class Dashboard
{
    /// <summary>The collective whose coordinators run the service. Without it there is no dashboard, and nothing is counted for it.</summary>
    public const string Setting = "Dashboard:Collective";

    /// <summary>As for our own pages, but this one sets styles inline and carries a font in its style sheet.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>What of its addresses shows figures only. Not grains' states, types and reminders, which name people, and not the log.</summary>
    private static readonly string[] Figures =
    [
        "", "index.html", "favicon.ico", "index.min.js", "index.css", "fonts", "img", "version",
        "DashboardCounters", "ClusterStats", "HistoricalStats", "SiloProperties", "SiloMetadata", "SiloStats", "SiloCounters", "GrainStats", "TopGrainMethods",
    ];

    public static void AddFigures(this ISiloBuilder silo, IConfiguration configuration)
    {
        if (configuration[Setting] is { Length: > 0 })
        {
            silo.AddDashboard(options => options.HideTrace = true);
        }
    }

    public static void AddFigures(this IClientBuilder client, IConfiguration configuration)
    {
        if (configuration[Setting] is { Length: > 0 })
        {
            client.AddDashboard(options => options.HideTrace = true);
        }
    }

    /// <summary>Maps it at <c>/{lang}/{collective}/operations</c> for those whom a policy lets in.</summary>
    public static void MapDashboard(this WebApplication app, string policy)
    {
        if (app.Configuration[Setting] is not { Length: > 0 } collective)
        {
            return;
        }

        var prefix = $"/{{lang:lang}}/{{collective:slug:regex(^{collective}$)}}/operations";
        app.MapOrleansDashboard(prefix).RequireAuthorization(policy).AddEndpointFilter(async (context, next) =>
        {
            var address = (context.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?[prefix.Length..].Trim('/') ?? "";
            context.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
            return Figures.Contains(address.Split('/')[0], StringComparer.Ordinal) ? await next(context) : Results.NotFound();
        });
    }
}
