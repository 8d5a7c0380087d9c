using static System.Buffers.Binary.BinaryPrimitives;
using static System.Numerics.BitOperations;

namespace Collab.Embedded;

/// <summary>xxHash32 with seed 0, its digest's bytes read as a little-endian number: how both engines find rows in the store.</summary>
internal static class XxHash
{
    private const uint P1 = 2654435761, P2 = 2246822519, P3 = 3266489917, P4 = 668265263, P5 = 374761393;

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var hash = unchecked((uint)data.Length + (data.Length < 16 ? P5 : Stripes(ref data)));
        for (; data.Length >= 4; data = data[4..])
            hash = unchecked(RotateLeft(hash + (ReadUInt32LittleEndian(data) * P3), 17) * P4);

        foreach (var last in data)
            hash = unchecked(RotateLeft(hash + (last * P5), 11) * P1);

        hash = unchecked((hash ^ (hash >> 15)) * P2);
        hash = unchecked((hash ^ (hash >> 13)) * P3);
        return ReverseEndianness(hash ^ (hash >> 16));
    }

    private static uint Stripes(ref ReadOnlySpan<byte> data)
    {
        var (a, b, c, d) = unchecked((P1 + P2, P2, 0u, 0u - P1));
        for (; data.Length >= 16; data = data[16..])
            (a, b, c, d) = (Round(a, data), Round(b, data[4..]), Round(c, data[8..]), Round(d, data[12..]));

        return unchecked(RotateLeft(a, 1) + RotateLeft(b, 7) + RotateLeft(c, 12) + RotateLeft(d, 18));
    }

    private static uint Round(uint lane, ReadOnlySpan<byte> data)
        => unchecked(RotateLeft(lane + (ReadUInt32LittleEndian(data) * P2), 13) * P1);
}
