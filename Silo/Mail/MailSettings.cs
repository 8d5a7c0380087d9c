using Collab.Mail.Mime;

namespace Collab.Mail;

/// <summary>How mail leaves and comes back, under <c>mail</c> in the settings.</summary>
/// <param name="Server">The server that takes our mail; null where none is set.</param>
internal sealed record MailSettings(MailAddresses Addresses, SmtpSettings? Server)
{
    /// <summary>What stands on mails where nothing is set: they go no further than a folder.</summary>
    private const string Nowhere = "collab@localhost";

    /// <summary>Messages a second for one collective, in this process; 0 for no limit.</summary>
    public double PerCollective { get; init; } = 50;

    /// <summary>Messages a second to one recipient's domain, in this process; 0 for no limit.</summary>
    public double PerDomain { get; init; } = 20;

    /// <summary>What whoever reports a bounce over HTTP must know; null where nobody may.</summary>
    public string? BounceSecret { get; init; }

    /// <exception cref="SettingRefused">A setting is missing or cannot be.</exception>
    public static MailSettings Of(IConfiguration settings)
    {
        var mail = settings.GetSection("mail");
        try
        {
            var server = SmtpSettings.Of(mail);
            return new(AddressesOf(mail, server is not null), server)
            {
                PerCollective = Rate(mail, "perCollective", 50),
                PerDomain = Rate(mail, "perDomain", 20),
                BounceSecret = mail["bounces:secret"] is { Length: > 0 } secret ? secret : null,
            };
        }
        catch (InvalidOperationException unreadable)
        {
            throw new SettingRefused(unreadable.Message);
        }
    }

    private static MailAddresses AddressesOf(IConfigurationSection mail, bool isNeeded)
    {
        var from = mail["from"] is { Length: > 0 } set ? set
            : isNeeded ? throw new SettingRefused("The setting mail:from must name the address that mails come from.")
            : Nowhere;
        var addresses = new MailAddresses(from, mail["bounces:address"] is { Length: > 0 } template ? template : null);
        if (WireAddress.Of(from) is null)
        {
            throw new SettingRefused($"The setting mail:from is “{from}”, which is no address.");
        }

        if (addresses.Bounces is { } bounces && (bounces.Split(MailAddresses.Hole).Length != 2 || WireAddress.Of(addresses.Envelope("x")) is null))
        {
            throw new SettingRefused($"The setting mail:bounces:address is “{bounces}”: write an address with {MailAddresses.Hole} in it once, as bounces+{MailAddresses.Hole}@example.org.");
        }

        return addresses;
    }

    private static double Rate(IConfigurationSection mail, string name, double otherwise)
    {
        var rate = mail.GetValue(name, otherwise);
        return rate is >= 0 and <= 1_000_000
            ? rate
            : throw new SettingRefused($"The setting mail:{name} is {rate}: write how many messages a second, or 0 for no limit.");
    }
}
