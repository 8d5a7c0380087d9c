using Collab.Collectives;
using Microsoft.AspNetCore.Authorization;

namespace Collab.Accounts;

/// <summary>Who may come to a page of a collective; the rules behind it check again by seat.</summary>
internal static class Policies
{
    /// <summary>A person with an account, whatever their roles.</summary>
    public const string Person = "person";

    /// <summary>Whoever is anything to the collective in the address.</summary>
    public const string Belongs = "belongs";

    public const string Coordinator = "coordinator";

    /// <summary>Facilitators, and coordinators, who may take a room over.</summary>
    public const string Facilitator = "facilitator";

    public const string Operator = "operator";
    public const string Representative = "representative";
    public const string Partner = "partner";
    public const string Observer = "observer";

    /// <summary>Confirms admissions and overrides: a second coordinator, or a second reader of the board.</summary>
    public const string SecondReader = "second-reader";

    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Person, policy => policy.RequireAssertion(context => context.User.Person() is not null));
        Add(Belongs, Roles.All);
        Add(Coordinator, Roles.Coordinator);
        Add(Facilitator, Roles.Facilitator | Roles.Coordinator);
        Add(Operator, Roles.Operator);
        Add(Representative, Roles.Representative);
        Add(Partner, Roles.Partner);
        Add(Observer, Roles.Observer);
        Add(SecondReader, Roles.SecondReader | Roles.Coordinator);

        void Add(string name, Roles anyOf) => options.AddPolicy(name, policy => policy.AddRequirements(new HasRole(anyOf)));
    }
}
