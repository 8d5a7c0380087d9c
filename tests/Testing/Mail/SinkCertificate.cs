using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Collab.Testing.Mail;

/// <summary>Certificates that nobody signed but their owner.</summary>
public static class SinkCertificate
{
    public static X509Certificate2 New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>As the setting <c>mail:trust</c> names it.</summary>
    public static string Fingerprint(this X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);
}
