using System.Globalization;

namespace Collab.Notices;

/// <summary>Names one recipient's mail in the reports of servers: it stands in the envelope's sender and in the <c>Message-ID</c>.</summary>
internal sealed record NoticeReportId(string Collective, NoticeId Notice, int Number, string Secret)
{
    /// <summary>Null where it is none of ours. A digest that ends with the recipient's line is named by it, and by a word more.</summary>
    public static NoticeReportId? Parse(string id)
        => id.ToLowerInvariant().Split('.') is [var collective, var notice, var number, var secret, ..] parts && parts.Length <= 5 && GrainKey.IsPart(collective) && GrainKey.IsPart(notice)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(collective, new(notice), at, secret)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Collective}.{Notice}.{Number}.{Secret}");
}
