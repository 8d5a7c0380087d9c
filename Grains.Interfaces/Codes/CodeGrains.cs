namespace Collab.Codes;

/// <summary>How a code is reached.</summary>
public static class CodeGrains
{
    /// <summary>Whether letters that somebody typed can be a code: ask before reaching for it.</summary>
    public static bool IsCode(string? letters) => letters is { Length: 6 } && letters.All(char.IsAsciiLetterOrDigit);

    public static ICodeGrain Code(this IGrainFactory grains, string letters)
        => grains.GetGrain<ICodeGrain>(new GrainKey(GrainKey.Shared, "code", letters.ToLowerInvariant()).ToString());
}
