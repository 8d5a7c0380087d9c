using Collab.Mail.Smtp;
using Collab.Testing.Mail;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collab.Mail;

/// <summary>What tests of mail write and send.</summary>
internal static class Post
{
    /// <summary>Every letter stands in one of the scripts of Ontario's languages.</summary>
    public const string Mixed = "ᐋᓂᓐ · Réunion à l’Île-d’Orléans · Ǹdaa · 𐓏𐓘 🪶";

    public static MailMessage To(string address, string? name = null) => new(
        new("Ontario Care Collective", "notices@occ.example"),
        new(name, address),
        "bounces+7x@occ.example",
        $"{(uint)address.GetHashCode(StringComparison.Ordinal)}.n1@occ.example",
        new(2027, 3, 5, 18, 30, 0, TimeSpan.FromHours(-5)),
        "Town hall on Friday",
        "Dear member,\n\nsee you on Friday.\n",
        "en-CA",
        "occ");

    /// <summary>A transport to a sink, without limits of rate, that loses patience soon.</summary>
    public static SmtpTransport For(SmtpSink sink, Func<SmtpSettings, SmtpSettings>? otherwise = null)
        => For(new SmtpSettings("127.0.0.1", sink.Port) { Tls = sink.Options.Certificate is not null, Patience = Short }, otherwise);

    public static SmtpTransport For(SmtpSettings settings, Func<SmtpSettings, SmtpSettings>? otherwise = null)
        => SmtpTransport.Of(
            new(new("notices@occ.example"), null) { PerCollective = 0, PerDomain = 0 },
            otherwise?.Invoke(settings) ?? settings,
            TimeProvider.System,
            NullLogger<SmtpTransport>.Instance);

    public static Task<MailAnswer> Send(this IMailTransport transport, MailMessage message) => transport.Send(message, CancellationToken.None);

    public static Task<MailAnswer> Send(this IMailTransport transport, string address) => transport.Send(To(address), CancellationToken.None);

    /// <summary>Long enough for a loaded machine, short enough for a test to see it end.</summary>
    private static SmtpPatience Short { get; } = new()
    {
        Opening = TimeSpan.FromSeconds(10),
        Command = TimeSpan.FromSeconds(2),
        Content = TimeSpan.FromSeconds(10),
        Answer = TimeSpan.FromSeconds(2),
        AfterOwnFault = TimeSpan.Zero,
    };
}
