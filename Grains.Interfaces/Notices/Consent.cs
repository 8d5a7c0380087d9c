using System.Collections.Immutable;

namespace Collab.Notices;

/// <summary>On what it rests that a person may get notices of a class (Canada's anti-spam law, ss. 6 and 10).</summary>
public enum ConsentBasis
{
    /// <summary>The person said yes, for this class alone, until they say no.</summary>
    Express,

    /// <summary>An inquiry stands for consent for six months.</summary>
    Inquiry,

    /// <summary>The person said no.</summary>
    Withdrawn,
}

/// <summary>How it can be shown that a person agreed.</summary>
/// <param name="Words">Where it was said, for example "paper form of 2026-03-02".</param>
/// <param name="Wording">The version of the sentence that the person agreed to.</param>
/// <param name="On">The day on which it was said, where that is not the one on which it was written down.</param>
[GenerateSerializer, Immutable, Alias("consent-proof")]
public sealed record ConsentProof(
    [property: Id(0)] ConsentBasis Basis,
    [property: Id(1)] string Words,
    [property: Id(2)] string Wording,
    [property: Id(3)] DateOnly? On = null);

/// <summary>One line of the record of a person's consents.</summary>
/// <param name="Until">When it ends by itself, if it does.</param>
/// <param name="By">Who wrote it down.</param>
[GenerateSerializer, Immutable, Alias("consent-entry")]
public sealed record ConsentEntry(
    [property: Id(0)] NoticeClass About,
    [property: Id(1)] ConsentProof Proof,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] DateTimeOffset? Until,
    [property: Id(4)] Actor By);

/// <summary>On what it rests, now and before, that a person gets notices of a collective.</summary>
/// <param name="Ledger">Newest first.</param>
[GenerateSerializer, Immutable, Alias("consent-view")]
public sealed record ConsentView(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<ClassView> Classes,
    [property: Id(2)] ImmutableArray<ConsentEntry> Ledger);
