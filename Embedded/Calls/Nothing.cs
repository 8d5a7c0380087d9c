namespace Collab.Embedded;

/// <summary>What a call answers that has nothing to say.</summary>
internal readonly struct Nothing;
