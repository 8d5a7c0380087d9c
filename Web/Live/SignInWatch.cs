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

        while (!context.ConnectionAborted.IsCancellationRequested)
        {
            try
            {
                await Watch(id, context, connection);
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

    private async Task Watch(PersonId id, HubCallerContext context, LiveConnection connection)
    {
        var person = grains.Person(id);
        var now = await person.Look();
        await Judge(now, context, connection);
        await foreach (var _ in person.Follow(now?.Version ?? 0, context.ConnectionAborted))
        {
            await Judge(await person.Look(), context, connection);
        }
    }

    private static async Task Judge(PersonView? person, HubCallerContext context, LiveConnection connection)
    {
        if (person is null or { IsFormer: true } || person.Stamp != context.User!.FindFirstValue(Principals.Stamp))
        {
            context.Abort();
        }

        if (person is not null)
        {
            await connection.Know(person.Id.Actor, RolesOf(person));
        }
    }

    private static string RolesOf(PersonView person)
        => string.Join(' ', person.Belongs.Select(belonging => $"{belonging.Collective}:{belonging.Roles}").Order(StringComparer.Ordinal));

    [LoggerMessage(LogLevel.Information, "The watch over a sign-in ended and is taken up again")]
    private static partial void LogEnded(ILogger log, Exception cause);
}
