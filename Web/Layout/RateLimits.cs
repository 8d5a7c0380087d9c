using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Collab.Layout;

/// <summary>How often one client may ask; generous, because a whole meeting room may share an address.</summary>
internal static class RateLimits
{
    /// <summary>For signing in: each code counts its tries itself, and a whole meeting room may come from one address at once.</summary>
    public const string SignIn = "sign-in";

    /// <summary>For what costs much: exports, imports, tests to oneself.</summary>
    public const string Heavy = "heavy";

    /// <summary>For calendars by a secret address: programs ask by the hour, and only who guesses addresses asks much more.</summary>
    public const string Calendar = "calendar";

    /// <summary>For reports of bounces: one server hands on those of a whole notice.</summary>
    public const string Bounces = "bounces";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(OfPages);
        options.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method) ? Per(Client(context), "sign-in", 60) : Unlimited);
        options.AddPolicy(Heavy, context => Per(Client(context), "heavy", 10));
        options.AddPolicy(Bounces, context => Per(Client(context), "bounces", 6000));
        options.AddPolicy(Calendar, context => Per(Client(context), "calendar", 120));
    });

    /// <summary>Pages and wrong addresses; the hub and static files have means of their own.</summary>
    private static RateLimitPartition<string> OfPages(HttpContext context)
        => context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null
            ? Unlimited
            : HttpMethods.IsPost(context.Request.Method) ? Per(Client(context), "send", 300) : Per(Client(context), "read", 1200);

    private static RateLimitPartition<string> Unlimited => RateLimitPartition.GetNoLimiter("unlimited");

    private static RateLimitPartition<string> Per(string client, string what, int aMinute)
        => RateLimitPartition.GetTokenBucketLimiter($"{what} {client}", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = aMinute,
            TokensPerPeriod = Math.Max(1, aMinute / 6),
            ReplenishmentPeriod = Minute / 6,
        });

    /// <summary>Whoever is signed in, else the address; of IPv6 the network, because one client owns all of it.</summary>
    public static string Client(HttpContext context)
        => context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : context.Connection.RemoteIpAddress switch
        {
            null => "unknown",
            { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } v6 => new IPNetwork(Network(v6), 64).ToString(),
            var v4 => v4.MapToIPv4().ToString(),
        };

    private static IPAddress Network(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
