using System.Text;

namespace Collab.Mail.Smtp;

/// <summary>A server's answer to one command.</summary>
/// <param name="Words">What it said, where it did not simply agree.</param>
internal readonly record struct SmtpReply(int Code, string Words = "")
{
    private const int LongestWords = 200;

    public bool IsYes => Code is >= 200 and < 300;

    public bool IsNotNow => Code is >= 400 and < 500;

    public bool IsNever => Code is >= 500 and < 600;

    /// <summary>The server closes the connection (RFC 5321, 3.8).</summary>
    public bool IsGoodbye => Code == 421;

    /// <summary>The enhanced code that the words begin with (RFC 2034), where it fits the reply; else the reply code.</summary>
    public string Status
    {
        get
        {
            var end = Words.IndexOf(' ', StringComparison.Ordinal);
            var first = end < 0 ? Words : Words[..end];
            return IsEnhanced(first) && first[0] - '0' == Code / 100 ? first : $"{Code}";
        }
    }

    public MailAnswer As(MailEnd end) => new(end, Status, Cut(Words));

    /// <summary>Whether a text is class, subject and detail of an enhanced status code (RFC 3463).</summary>
    public static bool IsEnhanced(ReadOnlySpan<char> text)
    {
        if (text.Length is < 5 or > 9 || text[0] is not ('2' or '4' or '5') || text[1] != '.')
        {
            return false;
        }

        var rest = text[2..];
        var dot = rest.IndexOf('.');
        return dot is > 0 and <= 3 && rest.Length - dot - 1 is > 0 and <= 3
            && !rest[..dot].ContainsAnyExceptInRange('0', '9') && !rest[(dot + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>What a server says, short enough for a record and without what would break a line of a log.</summary>
    private static string Cut(string words)
    {
        var text = new StringBuilder(Math.Min(words.Length, LongestWords));
        foreach (var letter in words.AsSpan(0, Math.Min(words.Length, LongestWords)))
        {
            text.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return text.ToString();
    }
}
