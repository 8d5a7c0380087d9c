namespace Collab.Codes;

/// <summary>A six-letter code by which people come into a session. Key: <c>~/code/{the letters in lower case}</c>.</summary>
[Alias("ICodeGrain")]
public interface ICodeGrain : IGrainWithStringKey
{
    /// <summary>Makes the code a session's; refused if it is or ever was another's, and the session makes another code.</summary>
    /// <param name="session">The key of the session's grain.</param>
    [Alias("Assign")]
    Task<Outcome> Assign(Act act, string session);

    /// <summary>Ends the code for good, so that an old poster never leads into another room.</summary>
    [Alias("Revoke")]
    Task<Outcome> Revoke(Act act, string session);

    /// <summary>The key of the session that the code opens, if any. Web limits how often this is tried.</summary>
    [Alias("Session")]
    Task<string?> Session();
}
