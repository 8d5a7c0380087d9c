using System.Security.Claims;
using Collab.Accounts;
using Collab.People;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Live;

/// <summary>
/// Watches each connection's person: once the sign-in is revoked the connection is aborted, and once their roles change their
/// streams end, so that they follow anew as what they are now.
/// </summary>
internal sealed partial class SignInWatch(IGrainFactory grains, TimeProvider time, ILogger<SignInWatch> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Runs for as long as the connection. Of a guest nothing is known that could change.</summary>
    public async Task Watch(HubCallerContext context, LiveConnection connection)
    {
        if (context.User?.Person() is not { } id)
        {
            return;
        }

        var seen = new Seen(null);
        while (!context.ConnectionAborted.IsCancellationRequested)
        {
            try
            {
                await Watch(id, context, connection, seen);
            }
            catch (Exception ended) when (!context.ConnectionAborted.IsCancellationRequested)
            {
                // The activation went, or the store does not answer: both pass.
                LogEnded(log, ended);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, time, context.ConnectionAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task Watch(PersonId id, HubCallerContext context, LiveConnection connection, Seen seen)
    {
        var person = grains.Person(id);
        var now = await person.Look();
        await Act(now, context, connection, seen);
        await foreach (var _ in person.Follow(now?.Version ?? 0, context.ConnectionAborted))
        {
            await Act(await person.Look(), context, connection, seen);
        }
    }

    private static async Task Act(PersonView? person, HubCallerContext context, LiveConnection connection, Seen seen)
    {
        if (person is null or { IsFormer: true } || person.Stamp != context.User!.FindFirstValue(Principals.Stamp))
        {
            context.Abort();
            return;
        }

        var roles = string.Join(' ', person.Belongs.Select(belonging => $"{belonging.Collective}:{belonging.Roles}").Order(StringComparer.Ordinal));
        var before = seen.Roles;
        seen.Roles = roles;
        if (before is not null && before != roles)
        {
            await connection.Reauthorise(person.Id.Actor);
        }
    }

    private sealed class Seen(string? roles)
    {
        public string? Roles { get; set; } = roles;
    }

    [LoggerMessage(LogLevel.Information, "The watch over a sign-in ended and is taken up again")]
    private static partial void LogEnded(ILogger log, Exception cause);
}
