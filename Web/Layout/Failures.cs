using Microsoft.AspNetCore.Diagnostics;

namespace Collab.Layout;

/// <summary>Logs what was not foreseen, once, under a reference number that its reader can tell us; never with the address, which may hold a secret.</summary>
internal sealed partial class Failures(ILogger<Failures> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException)
        {
            var reference = Ids.Code();
            httpContext.Items[typeof(Failures)] = reference;
            var endpoint = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint;
            Failed(log, exception, reference, httpContext.Request.Method, endpoint?.RoutePattern.RawText ?? "no page");
        }

        // The error page answers.
        return ValueTask.FromResult(false);
    }

    public static string? ReferenceOf(HttpContext context) => context.Items[typeof(Failures)] as string;

    [LoggerMessage(LogLevel.Error, "{Reference}: {Method} {Page} failed")]
    private static partial void Failed(ILogger log, Exception exception, string reference, string method, string page);
}
