namespace Collab.Journal;

/// <summary>What a property holds; broken, it says what and ends the play.</summary>
internal static class Expect
{
    public static void That(bool holds, string otherwise) => That(holds, () => otherwise);

    public static void That(bool holds, Func<string> otherwise)
    {
        if (!holds)
        {
            throw new BrokenPromise(otherwise());
        }
    }

    public static void That(Task ends, Turns turns, string otherwise)
    {
        turns.Run();
        That(ends.IsCompleted, otherwise);
        ends.GetAwaiter().GetResult();
    }
}

internal sealed class BrokenPromise(string what) : Exception(what);
