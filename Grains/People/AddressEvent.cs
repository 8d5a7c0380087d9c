using System.Text.Json.Serialization;

namespace Collab.People;

/// <summary>Something that happened to an address; only hashes, and no history is kept.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(AddressClaimed), "claimed")]
[JsonDerivedType(typeof(AddressReleased), "released")]
[JsonDerivedType(typeof(SignInRequested), "requested")]
[JsonDerivedType(typeof(CodeMissed), "missed")]
[JsonDerivedType(typeof(SignedIn), "signed-in")]
internal abstract record AddressEvent;

internal sealed record AddressClaimed(PersonId Person) : AddressEvent;

internal sealed record AddressReleased : AddressEvent;

internal sealed record SignInRequested(SignInHashes Hashes) : AddressEvent;

/// <summary>A wrong code was typed in this browser.</summary>
internal sealed record CodeMissed(string Browser) : AddressEvent;

/// <summary>A link or code was used; all others of this address are void.</summary>
internal sealed record SignedIn : AddressEvent;
