namespace Collab.Directories;

/// <summary>Lines for lists.</summary>
internal static class Lines
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Listed Of(string id, long version) => Of(id, version, $"Name {id}");

    public static Listed Of(string id, long version, string english, string? french = null, int day = 0, params string[] tags)
        => new(id, version, new(english, french), Start.AddDays(day), [.. tags], null, []);
}
