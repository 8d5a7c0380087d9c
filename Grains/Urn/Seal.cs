using System.Security.Cryptography;
using System.Text;

namespace Collab.Urns;

/// <summary>Seals what an urn stores with its own key (AES-256-GCM), bound to the urn's name.</summary>
internal static class Seal
{
    public const int KeySize = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <returns>Nonce, tag and cipher text, in this order.</returns>
    public static byte[] Close(byte[] plain, byte[] key, string urn)
    {
        var box = new byte[NonceSize + TagSize + plain.Length];
        var (nonce, tag, cipher) = Parts(box);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce.Span, plain, cipher.Span, tag.Span, Encoding.UTF8.GetBytes(urn));
        return box;
    }

    /// <exception cref="CryptographicException">It is not what this key sealed for this urn.</exception>
    public static byte[] Open(byte[] box, byte[] key, string urn)
    {
        var (nonce, tag, cipher) = Parts(box);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(nonce.Span, cipher.Span, tag.Span, plain, Encoding.UTF8.GetBytes(urn));
        return plain;
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(Memory<byte> box)
        => (box[..NonceSize], box[NonceSize..(NonceSize + TagSize)], box[(NonceSize + TagSize)..]);
}
