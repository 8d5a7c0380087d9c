using Collab.Demo;

namespace Collab.Mail;

/// <summary>Adds the way that mail takes: the server that is set; without one, in Development, a page that shows it.</summary>
internal static class MailExtensions
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        if (MailSettings.Of(builder.Configuration) is { } settings)
        {
            services.AddSingleton(settings);
            services.AddSingleton<SmtpMail>();
            services.AddSingleton<IMail>(provider => provider.GetRequiredService<SmtpMail>());
            services.AddHostedService(provider => provider.GetRequiredService<SmtpMail>());
        }
        else if (builder.Environment.IsDevelopment())
        {
            services.AddSingleton<DevelopmentMail>();
            services.AddSingleton<IMail>(provider => provider.GetRequiredService<DevelopmentMail>());
        }
        else
        {
            services.AddSingleton<IMail, UnsetMail>();
        }
    }
}
