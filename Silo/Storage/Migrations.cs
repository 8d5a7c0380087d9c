using System.Globalization;

namespace Collab.Storage;

/// <summary>The numbered scripts that bring a database from any earlier schema to the newest.</summary>
internal sealed class Migrations
{
    public static readonly Migrations Sqlite = new("Collab.Storage.Sqlite."), Postgres = new("Collab.Storage.Postgres.");

    private readonly List<(int Number, string Sql)> scripts;

    private Migrations(string folder) => scripts =
    [
        .. from name in typeof(Migrations).Assembly.GetManifestResourceNames()
           where name.StartsWith(folder, StringComparison.Ordinal)
           let number = int.Parse(name.AsSpan(folder.Length, 4), CultureInfo.InvariantCulture)
           orderby number
           select (number, Text(name)),
    ];

    public int Newest => scripts[^1].Number;

    public IEnumerable<(int Number, string Sql)> After(int version) => version > Newest
        ? throw SchemaRefused.Newer(version, Newest)
        : scripts.Where(script => script.Number > version);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
