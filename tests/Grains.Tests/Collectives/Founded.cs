using Collab.People;
using static Collab.Someone;

namespace Collab.Collectives;

/// <summary>Collectives that tests begin with.</summary>
internal static class Founded
{
    public static readonly CollectiveFacts Facts = new(
        new("Ontario Care Collective", "Collectif des soins de l’Ontario"),
        "America/Toronto",
        new(["P.O. Box 21036", "Ajax ON  L1S 7H2"], "905-475-5437", "info@example.org", null),
        new("Privacy officer", "privacy@example.org", null));

    public static Given<Collective, CollectiveEvent> Empty => Given<Collective, CollectiveEvent>.Nothing.And(new CollectiveFounded(Facts));

    /// <summary>Cora coordinates, Fay facilitates, and what concerns their own records has been told.</summary>
    public static Given<Collective, CollectiveEvent> WithPeople => Empty
        .And(new RolesGranted(Cora, Roles.Coordinator), new RolesGranted(Fay, Roles.Facilitator))
        .And(new PersonTold(Cora, 9), new PersonTold(Fay, 9));

    public static Holding Seat(long version, params PersonId[] holders) => new("group/g1", version, [.. holders], Roles.Representative);

    public static Holding Work(long version, params PersonId[] holders) => new("session/s1", version, [.. holders]);
}
