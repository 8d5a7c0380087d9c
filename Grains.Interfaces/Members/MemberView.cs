using System.Collections.Immutable;

namespace Collab.Members;

/// <summary>A member as its own people and coordinators see it.</summary>
/// <param name="Basis">On what the collective says that this is a member.</param>
[GenerateSerializer, Immutable, Alias("member-view")]
public sealed record MemberView(
    [property: Id(0)] MemberId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] MemberFacts Facts,
    [property: Id(3)] SeatHolders Seat,
    [property: Id(4)] ImmutableArray<string> Sessions,
    [property: Id(5)] string Basis)
{
    /// <summary>Whether the reader sees all that is kept.</summary>
    [Id(6)]
    public bool IsWhole { get; init; } = true;

    /// <summary>What other members see: only what the member chose to show.</summary>
    public MemberView ForOthers() => this with
    {
        Facts = Facts with
        {
            About = Shows(MemberFields.About) ? Facts.About : null,
            Website = Shows(MemberFields.Website) ? Facts.Website : null,
            Email = Shows(MemberFields.Email) ? Facts.Email : null,
            Phone = Shows(MemberFields.Phone) ? Facts.Phone : null,
        },
        Seat = Shows(MemberFields.Representative) ? Seat : SeatHolders.Vacant,
        Sessions = [],
        Basis = "",
        IsWhole = false,
    };

    private bool Shows(MemberFields field) => Facts.Shown.HasFlag(field);
}
