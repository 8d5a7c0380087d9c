using System.Globalization;

namespace Collab.Layout;

/// <summary>Answers each request in the language of its address; without one, in the last one read, or what the browser prefers.</summary>
internal sealed class RequestLanguage(RequestDelegate next)
{
    public const string Cookie = "collab-language";

    public Task Invoke(HttpContext context)
    {
        var ofAddress = OfAddress(context.Request.Path);
        var language = ofAddress ?? Language.Find(context.Request.Cookies[Cookie]) ?? Accepted(context.Request) ?? Language.English;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.Culture);
        if (ofAddress is not null && context.Request.Cookies[Cookie] != ofAddress.Code)
        {
            context.Response.OnStarting(Remember, (context.Response, ofAddress));
        }

        return next(context);
    }

    public static Language? OfAddress(PathString path) => path.Value?.Split('/') is ["", var code, ..] ? Language.Find(code) : null;

    private static Language? Accepted(HttpRequest request)
        => request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Language.Find(wish.Value.ToString().Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(language => language is not null);

    private static Task Remember(object state)
    {
        var (response, language) = ((HttpResponse, Language))state;
        if (response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type } && type.StartsWith("text/html", StringComparison.Ordinal))
        {
            response.Cookies.Append(Cookie, language.Code, new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        }

        return Task.CompletedTask;
    }
}
