using System.Collections.Immutable;
using System.Text;

namespace Collab.Mail.Mime;

/// <summary>A message or a part of one, as it was read.</summary>
internal sealed record MimePart(MimeHeaders Headers, ReadOnlyMemory<byte> Body, ImmutableArray<MimePart> Parts)
{
    /// <summary>As <c>text/plain</c>, in small letters.</summary>
    public string MediaType => Headers.Value("Content-Type") is { } type ? type.Split(';')[0].Trim().ToLowerInvariant() : "text/plain";

    /// <summary>Itself and all parts in it, outermost first.</summary>
    public IEnumerable<MimePart> All => Parts.SelectMany(part => part.All).Prepend(this);

    public MimePart? Find(string mediaType) => All.FirstOrDefault(part => part.MediaType == mediaType);

    /// <summary>The body without its transfer encoding.</summary>
    public ReadOnlyMemory<byte> Decoded => Headers.Value("Content-Transfer-Encoding")?.Trim().ToLowerInvariant() switch
    {
        "base64" => TransferEncodings.FromBase64(Body.Span),
        "quoted-printable" => TransferEncodings.FromQuotedPrintable(Body.Span),
        _ => Body,
    };

    public string Text => Encoding.UTF8.GetString(Decoded.Span);
}
