using Collab.Collectives;

namespace Collab.Accounts;

/// <summary>Roles in the reader's language.</summary>
internal static class RoleNames
{
    public static string Of(Roles roles) => roles == Roles.None ? AccountsText.NoRole : string.Join(", ", Each(roles));

    private static IEnumerable<string> Each(Roles roles)
        => new (Roles Role, string Name)[]
        {
            (Roles.Coordinator, AccountsText.Coordinator),
            (Roles.Facilitator, AccountsText.Facilitator),
            (Roles.Operator, AccountsText.Operator),
            (Roles.Representative, AccountsText.Representative),
            (Roles.Partner, AccountsText.Partner),
            (Roles.Observer, AccountsText.Observer),
            (Roles.SecondReader, AccountsText.SecondReader),
        }.Where(one => roles.HasFlag(one.Role)).Select(one => one.Name);
}
