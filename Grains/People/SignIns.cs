namespace Collab.People;

/// <summary>What a committed try to sign in comes to.</summary>
internal static class SignIns
{
    /// <summary>A try that missed was written down, too: it is told from the one that hit by its version.</summary>
    public static SignInAnswer Answer(Address address, Outcome outcome)
        => outcome.Kind != OutcomeKind.Accepted ? new(outcome, null)
            : outcome.Version == address.SignedInAt ? new(outcome, address.Owner)
            : new(Outcome.Refused(SignInRefusals.Wrong, outcome.Version), null);
}
