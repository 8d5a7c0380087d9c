namespace Collab.People;

/// <summary>
/// One e-mail address: whose it is, and the codes with which its owner signs in. It holds no address, only hashes:
/// Web makes them with a key that the store does not have. Key: <c>~/address/{keyed hash of the address}</c>.
/// </summary>
[Alias("IAddressGrain")]
public interface IAddressGrain : IGrainWithStringKey
{
    /// <summary>Makes the address a person's, unless it is somebody's already; then ask <see cref="Owner"/>.</summary>
    [Alias("Claim")]
    Task<Outcome> Claim(Act act, PersonId person);

    [Alias("Release")]
    Task<Outcome> Release(Act act, PersonId person);

    [Alias("Owner")]
    Task<PersonId?> Owner();

    /// <summary>Keeps the hashes of what is being mailed.</summary>
    [Alias("Request")]
    Task<Outcome> Request(Act act, SignInHashes hashes);

    /// <summary>Signs in by the link that was mailed, on whichever device; once.</summary>
    [Alias("RedeemLink")]
    Task<SignInAnswer> RedeemLink(Act act, string link);

    /// <summary>Signs in by the code that was mailed, once, in the browser that asked for it; a wrong code counts as a try.</summary>
    [Alias("RedeemCode")]
    Task<SignInAnswer> RedeemCode(Act act, string browser, string code);
}

/// <summary>Keyed hashes of what a sign-in goes by.</summary>
/// <param name="Link">Of the secret in the link.</param>
/// <param name="Code">Of the six digits.</param>
/// <param name="Browser">Of a secret of the browser that asks, so that nobody elsewhere guesses at its code.</param>
[GenerateSerializer, Immutable, Alias("sign-in-hashes")]
public sealed record SignInHashes([property: Id(0)] string Link, [property: Id(1)] string Code, [property: Id(2)] string Browser);

/// <summary>Who signed in, or why nobody did; "unknown" is asked again with the same command.</summary>
[GenerateSerializer, Immutable, Alias("sign-in-answer")]
public sealed record SignInAnswer([property: Id(0)] Outcome Outcome, [property: Id(1)] PersonId? Person);
