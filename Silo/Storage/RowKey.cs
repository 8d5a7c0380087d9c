using Orleans.Runtime;

namespace Collab.Storage;

/// <summary>The key columns of a row of OrleansStorage, as Orleans' ADO.NET provider fills them for a string key.</summary>
internal readonly record struct RowKey(int GrainHash, string Grain, int StateHash, string State)
{
    public static RowKey Of(string state, GrainId grain)
    {
        var key = grain.Key.ToString() ?? "";
        if (!IsPlain(key) || state.Contains('`', StringComparison.Ordinal))
        {
            throw new ArgumentException($"\"{key}\" with state \"{state}\" cannot be stored: a key is ASCII, holds a '/' and no '+'; a state name holds no '`'.", nameof(grain));
        }

        return new(Hash(Reversed(key)), key, Hash(state), state);
    }

    public override string ToString() => $"{State} of {Grain}";

    // The provider takes a key for a number or a GUID where it can, so that "cafe" and "00cafe" would share a row,
    // and cuts it at a '+'. A key with a slash is always a string.
    private static bool IsPlain(ReadOnlySpan<char> key) => key.Contains('/') && !key.Contains('+') && !key.ContainsAnyExceptInRange('!', '~');

    // Both engines have this hash, the provider's default, behind IdSpan.
    private static int Hash(string text) => unchecked((int)IdSpan.Create(text).GetUniformHashCode());

    // The provider hashes the bytes of a key backwards; in ASCII those are its characters.
    private static string Reversed(string key) => string.Create(key.Length, key, static (characters, source) =>
    {
        source.CopyTo(characters);
        characters.Reverse();
    });
}
