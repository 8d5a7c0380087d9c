namespace Collab;

/// <summary>What every command carries beside its own words: who acts, and the means to repeat it without harm.</summary>
/// <param name="By">Established by Web; a grain never takes a client's word for it.</param>
/// <param name="Command">Made by the client; scoped by the actor.</param>
/// <param name="Seen">The version that the client last saw: tells how far back a repeat can lie.</param>
[GenerateSerializer, Immutable, Alias("act")]
public sealed record Act([property: Id(0)] Actor By, [property: Id(1)] CommandId Command, [property: Id(2)] long Seen)
{
    /// <summary>An act of the program, idempotent by the state that it meets; its id is derived from its source.</summary>
    public static Act OfSystem(string source) => new(Actor.System, new CommandId(source), long.MaxValue);
}
