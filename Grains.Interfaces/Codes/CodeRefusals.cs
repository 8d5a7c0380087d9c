namespace Collab.Codes;

/// <summary>Why a code says no.</summary>
public static class CodeRefusals
{
    public static readonly Refusal Taken = new("code.taken");
    public static readonly Refusal NotYours = new("code.not-yours");
    public static readonly Refusal OnlySessions = new("code.only-sessions");
}
