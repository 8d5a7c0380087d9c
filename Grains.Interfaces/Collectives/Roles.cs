namespace Collab.Collectives;

/// <summary>What a person is to one collective; one person may be several.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Staff: calls sessions, admits members, keeps partnerships, sends notices.</summary>
    Coordinator = 1,

    /// <summary>Runs live rooms.</summary>
    Facilitator = 2,

    /// <summary>Of a member that runs group or foster-care homes.</summary>
    Operator = 4,

    /// <summary>Speaks for a community group, and decides what data about it is released.</summary>
    Representative = 8,

    /// <summary>Of an agency or institution that the collective works with.</summary>
    Partner = 16,

    /// <summary>Watches what it is let in to.</summary>
    Observer = 32,

    /// <summary>Of the board: confirms admissions and overrides, and nothing else.</summary>
    SecondReader = 64,

    All = Coordinator | Facilitator | Operator | Representative | Partner | Observer | SecondReader,
}
