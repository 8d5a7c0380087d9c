namespace Collab.Journal;

/// <summary>What the store holds is not a journal: nothing is guessed, the grain stops and says so.</summary>
internal sealed class JournalDamaged(string message, Exception? cause = null) : Exception(message, cause);
