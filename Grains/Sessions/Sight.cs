namespace Collab.Sessions;

/// <summary>How much of a post somebody sees.</summary>
internal enum Sight
{
    None,

    /// <summary>That it is there, and why its words are not.</summary>
    Placeholder,
    Words,
}
