using Microsoft.AspNetCore.SignalR;

namespace Collab.Live;

/// <summary>Adds the live end to the program.</summary>
internal static class LiveExtensions
{
    public const string Path = "/live";

    /// <summary>The largest message that a client may send, in bytes.</summary>
    public const int LargestMessage = 64 * 1024;

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = LargestMessage;
            hub.MaximumParallelInvocationsPerClient = 4;
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
            hub.KeepAliveInterval = TimeSpan.FromSeconds(10);
            hub.EnableDetailedErrors = false;
            hub.AddFilter<HubFailures>();
        }).AddJsonProtocol(json => json.PayloadSerializerOptions = ChangeSet.Shape);

        services.AddSingleton<HubFailures>();
        services.AddLogging(logging => logging.AddFilter(HubFailures.Instead, LogLevel.None));
        services.AddSingleton<LiveTopics>();
        services.AddSingleton<Feeds>();
        services.AddHostedService(provider => provider.GetRequiredService<Feeds>());
        services.AddSingleton<Gatherings>();
        services.AddHostedService(provider => provider.GetRequiredService<Gatherings>());
        services.AddSingleton<SignInWatch>();
        services.AddSingleton<Commands>();
        services.AddSingleton<CommandRate>(_ => new());
        return services;
    }

    public static void MapLive(this WebApplication app)
        => app.MapHub<LiveHub>(Path, options => options.CloseOnAuthenticationExpiration = true);

    /// <summary>Lets only our own pages, and origins that are set, open a connection: cookies go along with it.</summary>
    public static void UseOriginCheck(this WebApplication app)
    {
        var others = app.Configuration.GetSection("Live:Origins").Get<string[]>() ?? [];
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Path) &&
                context.Request.Headers.Origin is [{ } origin] &&
                origin != $"{context.Request.Scheme}://{context.Request.Host}" &&
                !others.Contains(origin))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            return next(context);
        });
    }
}
