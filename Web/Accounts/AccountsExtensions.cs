using Collab.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Accounts;

/// <summary>Adds people: how they sign in, what they may.</summary>
internal static class AccountsExtensions
{
    /// <summary>On a device of one's own; elsewhere a sign-in ends with the browser, or after a night.</summary>
    public static readonly TimeSpan OwnDevice = TimeSpan.FromDays(30);

    private static readonly TimeSpan SharedDevice = TimeSpan.FromHours(12);

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => AccountHashes.Of(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<SiloSettings>()));
        services.AddSingleton<IMadeFirst>(provider => provider.GetRequiredService<AccountHashes>());
        services.AddSingleton<PendingSignIns>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<SignInMails>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<Standing>();
        services.AddScoped<SignInCookie>();
        services.AddSingleton<IAuthorizationHandler, HasRoleHandler>();
        services.AddAuthorization(Policies.AddTo);
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.AddFolderApplicationModelConvention("/Demo", page => page.Filters.Add(new DevelopmentOnly())));
        services.AddAuthentication(Principals.Scheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "collab";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = SharedDevice;
            cookie.SlidingExpiration = true;
            cookie.EventsType = typeof(SignInCookie);
        });
    }
}
