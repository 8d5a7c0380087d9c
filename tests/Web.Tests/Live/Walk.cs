using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Collab.Live;

/// <summary>All pages of a collective and all their forms, as the service itself names them: what is added is walked, too.</summary>
internal static class Walk
{
    /// <summary>The routes of all pages of a collective.</summary>
    public static string[] Pages(this App app) => [.. app.Endpoints().Select(Route)];

    /// <summary>Where each form of such a page is sent.</summary>
    public static async Task<string[]> Forms(this App app, string session)
    {
        var (loader, forms) = (app.Services.GetRequiredService<PageLoader>(), new List<string>());
        foreach (var endpoint in app.Endpoints())
        {
            var page = await loader.LoadAsync(endpoint.Metadata.GetMetadata<PageActionDescriptor>()!, EndpointMetadataCollection.Empty);
            forms.AddRange(page.HandlerMethods
                .Where(handler => HttpMethods.IsPost(handler.HttpMethod))
                .Select(handler => Address(Route(endpoint), session) + (handler.Name is { } name ? $"?handler={name}" : "")));
        }

        return [.. forms.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>A page of the collective <c>occ</c> that exists, if it names a session this one.</summary>
    public static string Address(string route, string session) => "/" + route
        .Replace("{lang:lang}", "en", StringComparison.Ordinal)
        .Replace("{collective:slug}", "occ", StringComparison.Ordinal)
        .Replace("{directory:regex(^(groups|members|partnerships)$)}/{id:slug}", "members/south-2", StringComparison.Ordinal)
        .Replace("{directory:regex(^(groups|members|partnerships)$)}", "members", StringComparison.Ordinal)
        .Replace("{directory:regex(^(groups|partnerships)$)}", "groups", StringComparison.Ordinal)
        .Replace("people/{id:slug}", "people/operator", StringComparison.Ordinal)
        .Replace("{id:slug}", session, StringComparison.Ordinal)
        .Replace("{post:slug}", "x", StringComparison.Ordinal)
        .Replace("{notice:slug}/{number:int}/{secret:slug}", $"{session}/0/x", StringComparison.Ordinal)
        .Replace("{notice:slug}", session, StringComparison.Ordinal);

    private static IEnumerable<RouteEndpoint> Endpoints(this App app)
        => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && Route(endpoint).Contains("{collective", StringComparison.Ordinal));

    private static string Route(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/');
}
