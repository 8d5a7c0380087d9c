using Collab.Directories;

namespace Collab.Members;

/// <summary>An operator that is a member. Key: <c>{collective}/member/{id}</c>.</summary>
[Alias("IMemberGrain")]
public interface IMemberGrain : IRecord
{
    /// <summary>
    /// Takes over a member whom the collective admitted before it used this system. Only the system does, by import;
    /// no coordinator and no page comes past the process of admission (OCC: "we do not accept all applicants automatically").
    /// </summary>
    /// <param name="basis">On what the import rests, for example the date of the list of members.</param>
    [Alias("Enrol")]
    Task<Outcome> Enrol(Act act, MemberFacts facts, string basis);

    /// <summary>Changed by the member's own people, or by a coordinator.</summary>
    [Alias("Describe")]
    Task<Outcome> Describe(Act act, MemberFacts facts);

    /// <summary>All facts to coordinators and the member's own people; to others, what the member shows.</summary>
    [Alias("Look")]
    Task<MemberView?> Look(Actor reader);
}
