using Collab.Collectives;
using Collab.Live;
using Microsoft.AspNetCore.Authorization;

namespace Collab.Accounts;

/// <summary>One of these roles in the collective that the address names.</summary>
internal sealed record HasRole(Roles AnyOf) : IAuthorizationRequirement;

/// <summary>Asks the collective itself, each time: a role that was revoked is gone at once.</summary>
internal sealed class HasRoleHandler(Standing standing) : AuthorizationHandler<HasRole>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, HasRole requirement)
    {
        if (context.Resource is HttpContext http
            && http.GetRouteValue("collective") is string collective
            && Caller.Of(context.User) is { } actor
            && (await standing.Of(actor, collective) & requirement.AnyOf) != Roles.None)
        {
            context.Succeed(requirement);
        }
    }
}
