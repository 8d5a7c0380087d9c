using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Collab.Layout;
using Collab.People;

namespace Collab.Accounts;

/// <summary>
/// Makes keyed hashes of addresses and secrets. The key never enters the store, so that whoever reads the store learns no
/// address and no code from it. It is the setting <c>HashKey</c> (base64), or a file in the data folder.
/// </summary>
internal sealed class AccountHashes(byte[] key) : IMadeFirst
{
    private const int KeyLength = 32;

    /// <exception cref="SettingRefused">The key is no base64; or there is none, and nodes that share the database would each make one of their own.</exception>
    public static AccountHashes Of(IConfiguration settings, SiloSettings silo) => (settings["HashKey"], silo) switch
    {
        ({ Length: > 0 } set, _) => new(FromBase64(set)),
        (_, { Postgres: not null, SharesDatabase: true }) => throw new SettingRefused("Nodes that share a database need the same setting HashKey: 32 random bytes in base64."),
        _ => new(KeyIn(DataFolder.Of(settings))),
    };

    /// <summary>The id of the address's grain.</summary>
    public string OfAddress(EmailAddress address) => Hex("address", address.Value);

    public string OfBrowser(string secret) => Hex("browser", secret);

    public string OfLink(string secret) => Hex("link", secret);

    /// <summary>Of the code that was mailed to an address.</summary>
    public string OfCode(EmailAddress address, string code) => Hex("code", address.Value, code);

    /// <summary>The secret in the address of a person's calendar: ends with their sign-ins, and when they renew it.</summary>
    public string OfCalendar(PersonView person) => Hex("calendar", person.Id.Value, person.Stamp, person.CalendarStamp);

    /// <summary>
    /// What one command mails: made from its id, so that a form that was sent twice mails the same twice. Nobody without the
    /// key can tell it.
    /// </summary>
    public SignInSecrets Secrets(EmailAddress address, string browser, CommandId command)
    {
        var made = Hash("secrets", address.Value, browser, command.Value);
        var code = (BitConverter.ToUInt64(made.AsSpan(24)) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        return new(Convert.ToHexStringLower(made.AsSpan(0, 20)), code);
    }

    public SignInHashes Of(EmailAddress address, SignInSecrets secrets, string browser)
        => new(OfLink(secrets.Link), OfCode(address, secrets.Code), OfBrowser(browser));

    private string Hex(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(Hash(parts));

    private byte[] Hash(params ReadOnlySpan<string> parts) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    private static byte[] FromBase64(string set)
    {
        var bytes = new byte[set.Length];
        return Convert.TryFromBase64String(set, bytes, out var length)
            ? bytes[..length]
            : throw new SettingRefused("The setting HashKey is no base64. It is the line that \"openssl rand -base64 32\" wrote.");
    }

    private static byte[] KeyIn(DirectoryInfo data)
    {
        var file = Path.Combine(data.FullName, "hash.key");
        if (!File.Exists(file))
        {
            // Written beside and moved, so that a crash leaves no half a key, and two starts agree on one.
            var beside = Path.Combine(data.FullName, $"hash.key.{Environment.ProcessId}");
            File.WriteAllBytes(beside, RandomNumberGenerator.GetBytes(KeyLength));
            File.Move(beside, file, overwrite: false);
        }

        return File.ReadAllBytes(file);
    }
}

/// <summary>What a sign-in mail carries: the secret in its link, and six digits.</summary>
internal sealed record SignInSecrets(string Link, string Code);
