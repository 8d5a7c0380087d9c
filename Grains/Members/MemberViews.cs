using Collab.Collectives;
using Collab.Directories;

namespace Collab.Members;

/// <summary>What is seen of a member.</summary>
internal static class MemberViews
{
    /// <param name="roles">What the reader is to the collective.</param>
    public static MemberView? Look(Member member, MemberId id, long version, Actor reader, Roles roles)
    {
        if (member.Facts is not { } facts)
        {
            return null;
        }

        var whole = new MemberView(id, version, facts, member.Seat, [.. member.Sessions], member.Basis);
        return roles.HasFlag(Roles.Coordinator) || member.Seat.IsHeldBy(reader) ? whole : whole.ForOthers();
    }

    /// <summary>The line in the collective's directory: of what the member chooses to show, and never more.</summary>
    public static Listed? Listed(Member member, MemberId id, long version) => member.Facts is not { } facts ? null : new(
        id.Value,
        version,
        facts.Names.AsText(),
        null,
        Tags.Of(("region", facts.Region)),
        string.Join(' ', [.. facts.Names.All.Items.Select(name => name.Name), facts.Region]),
        facts.Shown.HasFlag(MemberFields.Website) && facts.Website is { } site ? [new Fact("website", site)] : []);

    /// <summary>Whoever speaks for the member is an operator in its collective.</summary>
    public static Holding? Holding(Member member, MemberId id, long version)
        => member.Facts is null ? null : new($"{Member.Kind}/{id}", version, member.Seat.All, Roles.Operator);
}
