using System.Buffers;

namespace Collab;

/// <summary>
/// The one maker of grain keys: <c>{collective}/{kind}/{id}</c>. Lower case, and never a number or GUID as a whole,
/// because the ADO.NET provider would read those as such and take two keys for one.
/// </summary>
public readonly record struct GrainKey
{
    public const int LongestKey = 200;

    /// <summary>The only space that collectives share: people, the index of addresses, join codes.</summary>
    public const string Shared = "~";

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-~");

    public GrainKey(string collective, string kind, string id)
    {
        (Collective, Kind, Id) = (collective, kind, id);
        if (!IsPart(collective) || !IsPart(kind) || !id.Split('/').All(IsPart) || ToString().Length > LongestKey)
        {
            throw new ArgumentException($"'{collective}/{kind}/{id}' is not a grain key.");
        }
    }

    /// <summary>The tenant; no query crosses it.</summary>
    public string Collective { get; }

    public string Kind { get; }

    public string Id { get; }

    public static GrainKey Parse(string key)
        => key.Split('/', 3) is [var collective, var kind, var id]
            ? new(collective, kind, id)
            : throw new ArgumentException($"'{key}' is not a grain key.");

    /// <summary>Whether a word from outside may stand in a key: ask before making one.</summary>
    public static bool IsPart(string? part) => part is { Length: > 0 and <= 80 } && !part.AsSpan().ContainsAnyExcept(Allowed);

    public override string ToString() => $"{Collective}/{Kind}/{Id}";
}
