using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans;

namespace Collab.Watch;

/// <summary>
/// What whoever runs Collab asks it: <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>. Answered to the networks of the setting
/// <c>Watch:Networks</c> (as <c>10.0.0.0/8</c>), by default this machine only: to others these addresses do not exist.
/// </summary>
public static class WatchEndpoints
{
    private static readonly string[] ThisMachine = ["127.0.0.0/8", "::1/128"];

    public static void AddWatch(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PrometheusText>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("ready");
        builder.Services.AddHostedService<ServiceManager>();
    }

    public static void MapWatch(this WebApplication app)
    {
        // From the start, or what was measured before the first question is missing.
        var metrics = app.Services.GetRequiredService<PrometheusText>();
        var networks = (app.Configuration.GetSection("Watch:Networks").Get<string[]>() ?? ThisMachine).Select(IPNetwork.Parse).ToArray();
        var watch = app.MapGroup("").AddEndpointFilter(async (context, next) => IsNear(context.HttpContext, networks) ? await next(context) : Results.NotFound());
        watch.MapGet("/health/live", () => Results.Text("alive"));
        watch.MapGet("/health/ready", async (HealthCheckService health, CancellationToken stop) => await health.CheckHealthAsync(stop) is { Status: HealthStatus.Healthy }
            ? Results.Text("ready")
            : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
        watch.MapGet("/metrics", () => Results.Text(metrics.Write(), PrometheusText.ContentType));
    }

    private static bool IsNear(HttpContext context, IPNetwork[] networks)
        => context.Connection.RemoteIpAddress is { } address && networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
