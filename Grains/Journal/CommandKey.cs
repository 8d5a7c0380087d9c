using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Collab.Journal;

/// <summary>
/// A command's name is its client's own, so it is known only together with the actor. Of both, 64 bits of their SHA-256
/// are kept, since a busy room remembers thousands: one command in 10^16 is taken for another by mistake, and whoever
/// looks for such a pair loses a command of their own.
/// </summary>
[JsonConverter(typeof(IdJson<CommandKey>))]
internal readonly record struct CommandKey(ulong Hash) : IId<CommandKey>
{
    public string Value => Hash.ToString("x16", CultureInfo.InvariantCulture);

    public static CommandKey Of(string value) => new(ulong.Parse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    public static CommandKey Of(Actor by, CommandId command)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{by.Value}\n{command.Value}"), hash);
        return new(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }
}
