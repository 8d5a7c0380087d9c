namespace Collab.Directories;

/// <summary>Writes what a list filters by.</summary>
internal static class Tags
{
    /// <summary>One tag, such as <c>region:north</c>, for each of the things that are known.</summary>
    public static Many<string> Of(params ReadOnlySpan<(string Name, string? Value)> things)
    {
        var tags = new List<string>();
        foreach (var (name, value) in things)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                tags.Add($"{name}:{value.ToLowerInvariant()}");
            }
        }

        return [.. tags];
    }
}
