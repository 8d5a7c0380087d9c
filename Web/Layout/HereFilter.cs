using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Collab.Layout;

/// <summary>Finds the collective that an address names before its page runs; one that does not exist is not found.</summary>
internal sealed class HereFilter(Here here, ICollectives collectives) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (context.RouteData.Values["collective"] is string slug)
        {
            here.Collective = await collectives.Find(slug, context.HttpContext.RequestAborted);
            if (here.Collective is null)
            {
                context.Result = new NotFoundResult();
                return;
            }
        }

        await next();
    }
}
