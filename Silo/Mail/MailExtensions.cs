using Collab.Mail.Bounces;
using Collab.Mail.Folder;
using Collab.Mail.Smtp;
using Collab.Notices;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Collab.Mail;

/// <summary>Adds the way that mail takes: the server that is set; without one a folder in Development, and none otherwise.</summary>
internal static class MailExtensions
{
    /// <summary>For each process that sends mail: silos send notices, web nodes the codes to sign in.</summary>
    public static void AddMail(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => MailSettings.Of(builder.Configuration));
        services.TryAddSingleton(provider => provider.GetRequiredService<MailSettings>().Addresses);
        services.AddSingleton(AddressOf(builder));
        if (builder.Configuration["mail:host"] is { Length: > 0 })
        {
            services.TryAddSingleton<IMailTransport>(Server);
        }
        else if (builder.Environment.IsDevelopment())
        {
            var folder = Path.Combine(SiloSettings.Of(builder.Configuration).DataFolder, "mail");
            services.TryAddSingleton(provider => new DropFolder(folder, provider.GetRequiredService<TimeProvider>()));
            services.TryAddSingleton<IMailTransport>(provider => provider.GetRequiredService<DropFolder>());
        }
        else
        {
            services.TryAddSingleton<IMailTransport, UnsetTransport>();
        }

        services.AddSingleton<IMadeFirst>(provider => new Sound(provider.GetRequiredService<MailSettings>()));
        services.TryAddSingleton<Letters>();
        services.TryAddSingleton<IMail>(provider => provider.GetRequiredService<Letters>());
        services.AddHostedService(provider => provider.GetRequiredService<Letters>());
        services.TryAddSingleton<IBounced, NoticeBounces>();
        services.TryAddSingleton<BounceIntake>();
    }

    /// <summary>For processes that run grains: reports that lie in the folder <c>bounces</c> beside the data.</summary>
    public static void AddBounceFolder(this IHostApplicationBuilder builder)
    {
        var folder = Path.Combine(SiloSettings.Of(builder.Configuration).DataFolder, "bounces");
        builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<BounceFolder>(provider, folder));
    }

    /// <summary>Where links lead. Without the setting there are none, but in Development, where the browser is on the same machine.</summary>
    private static ServiceAddress AddressOf(IHostApplicationBuilder builder)
        => new(builder.Configuration["address"] is { Length: > 0 } set ? set.TrimEnd('/') : builder.Environment.IsDevelopment() ? "http://localhost:5080" : null);

    private static SmtpTransport Server(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<MailSettings>();
        return SmtpTransport.Of(settings, settings.Server!, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SmtpTransport>>());
    }

    /// <summary>Settings that cannot be are said at the start, and not at the first mail.</summary>
    private sealed record Sound(MailSettings Settings) : IMadeFirst;
}
