namespace Collab.Storage;

/// <summary>The database's schema is not the one that this program works with.</summary>
internal sealed class SchemaRefused(string message) : Exception(message)
{
    public static SchemaRefused Newer(int found, int known)
        => new($"The database was written by a newer Collab (schema {found}; this program knows schemas up to {known}). Start that version, or a newer one.");

    public static SchemaRefused Older(int found, int known)
        => new($"The database has schema {found}, and this program needs schema {known}. Make a backup, then run this program once with \"-- migrate\".");
}
