using System.Globalization;

namespace Collab.Mail.Smtp;

/// <summary>What a server said to <c>EHLO</c> that it can.</summary>
internal sealed record SmtpOffers
{
    public bool StartTls { get; private init; }

    /// <summary>RFC 2920: several commands in one go.</summary>
    public bool Pipelining { get; private init; }

    /// <summary>RFC 6531: addresses in any script.</summary>
    public bool Utf8 { get; private init; }

    /// <summary>RFC 1870: the most bytes that a message may have; 0 where there is no limit.</summary>
    public long Size { get; private init; }

    public bool AuthPlain { get; private init; }

    public bool AuthLogin { get; private init; }

    public static SmtpOffers Of(IEnumerable<string> lines) => lines.Aggregate(new SmtpOffers(), (offers, line) => offers.With(line));

    private SmtpOffers With(string line) => line.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
    {
        [var word, ..] when Is(word, "STARTTLS") => this with { StartTls = true },
        [var word, ..] when Is(word, "PIPELINING") => this with { Pipelining = true },
        [var word, ..] when Is(word, "SMTPUTF8") => this with { Utf8 = true },
        [var word, var most, ..] when Is(word, "SIZE") && long.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var size) => this with { Size = size },
        [var word, .. var ways] when Is(word, "AUTH") => this with
        {
            AuthPlain = AuthPlain || ways.Any(way => Is(way, "PLAIN")),
            AuthLogin = AuthLogin || ways.Any(way => Is(way, "LOGIN")),
        },
        _ => this,
    };

    private static bool Is(string word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
