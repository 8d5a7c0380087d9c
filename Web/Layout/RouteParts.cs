namespace Collab.Layout;

/// <summary>What may stand in an address where a page says <c>{lang:lang}</c>.</summary>
internal sealed class LanguagePart : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => values[routeKey] is string code && Language.Find(code) is not null;
}

/// <summary>What may stand in an address where a page says <c>{collective:slug}</c>, or any other id.</summary>
internal sealed class SlugPart : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => values[routeKey] is string slug && GrainKey.IsPart(slug) && slug != GrainKey.Shared;
}
