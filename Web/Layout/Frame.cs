using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Collab.Watch;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Collab.Layout;

/// <summary>The frame that every page stands in: languages, layout, errors, limits and what browsers are told.</summary>
internal static class Frame
{
    /// <summary>Ample for any form; an import says its own with <c>[RequestSizeLimit]</c>.</summary>
    private const int LongestRequest = 1024 * 1024;

    public static void AddFrame(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestRequest;
        });

        var services = builder.Services;
        services.AddDataProtection().KeepKeys(builder.Configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddScoped<Here>();
        services.AddPages();
        services.AddRateLimits();
        services.AddExceptionHandler<Failures>();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddResponseCompression(options =>
        {
            // Safe over TLS: the form's token, the one secret in a page, is masked anew each time.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/csv", "text/calendar", "application/json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in Networks.Of(builder.Configuration, "Proxy:Networks") ?? [])
            {
                options.KnownIPNetworks.Add(network);
            }
        });
        services.Configure<FormOptions>(options => (options.ValueLengthLimit, options.ValueCountLimit) = (256 * 1024, 512));
        services.Configure<CookiePolicyOptions>(options =>
            (options.HttpOnly, options.Secure, options.MinimumSameSitePolicy) = (HttpOnlyPolicy.Always, CookieSecurePolicy.SameAsRequest, SameSiteMode.Lax));
        services.AddAntiforgery(options =>
            (options.Cookie.Name, options.Cookie.SameSite, options.SuppressXFrameOptionsHeader) = ("collab-form", SameSiteMode.Strict, true));
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "collab-said");
        services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
    }

    public static void UseFrame(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RequestLanguage>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = exception => (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = _ => true,
        });
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseWhen(WantsPage, pages => pages.UseStatusCodePagesWithReExecute("/error"));
        app.UseResponseCompression();
        app.UseCookiePolicy();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapGet("/", () => Results.LocalRedirect($"/{Language.Current.Code}"));
    }

    private static bool WantsPage(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static void AddPages(this IServiceCollection services)
    {
        services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.SetParameterPolicy<LanguagePart>("lang");
            options.SetParameterPolicy<SlugPart>("slug");
        });

        // Letters of all scripts stand in the page as themselves; what HTML reserves is still escaped.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RazorViewEngineOptions>(options => options.PageViewLocationFormats.Add("/Layout/{0}.cshtml"));
        services.AddRazorPages(options =>
        {
            // A page lies in the folder of its slice.
            options.RootDirectory = "/";
            options.Conventions.AddPageRoute("/Home/Help", "/{lang:lang}/{collective:slug}/help");
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute<HereFilter>());
            options.Conventions.AddFolderApplicationModelConvention("/Layout/Samples", page => page.Filters.Add(new DevelopmentOnly()));
        }).AddMvcOptions(options =>
        {
            var said = options.ModelBindingMessageProvider;
            said.SetValueMustBeANumberAccessor(name => LayoutText.MustBeNumber.With(name));
            said.SetValueMustNotBeNullAccessor(_ => LayoutText.MustBeGiven);
            said.SetMissingBindRequiredValueAccessor(_ => LayoutText.MustBeGiven);
            said.SetAttemptedValueIsInvalidAccessor((_, _) => LayoutText.NotUnderstood);
            said.SetUnknownValueIsInvalidAccessor(_ => LayoutText.NotUnderstood);
            said.SetValueIsInvalidAccessor(_ => LayoutText.NotUnderstood);
        });
        services.AddScoped<HereFilter>();
    }
}
