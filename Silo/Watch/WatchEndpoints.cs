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
    private static readonly IPNetwork[] ThisMachine = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

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
        var networks = Networks.Of(app.Configuration, "Watch:Networks") ?? ThisMachine;
        var watch = app.MapGroup("").AddEndpointFilter(async (context, next) => networks.Include(context.HttpContext.Connection.RemoteIpAddress) ? await next(context) : Results.NotFound());
        watch.MapGet("/health/live", () => Results.Text("alive"));
        watch.MapGet("/health/ready", async (HealthCheckService health, CancellationToken stop) => await health.CheckHealthAsync(stop) is { Status: HealthStatus.Healthy }
            ? Results.Text("ready")
            : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
        watch.MapGet("/metrics", () => Results.Text(metrics.Write(), PrometheusText.ContentType));
    }
}
