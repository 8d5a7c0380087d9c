namespace Collab;

/// <summary>Acts of the program between grains.</summary>
internal static class Acts
{
    /// <summary>
    /// A new act of the system. What it does is idempotent by the state that it meets, never by its id: what was done, undone
    /// and is to be done again must not be taken for a repeat.
    /// </summary>
    public static Act OfSystem(this TimeProvider time) => Act.OfSystem(Ids.New(time));
}
