using Collab.Storage.Postgres;
using Orleans.Configuration;
using Orleans.Storage;

namespace Collab;

/// <summary>Makes Orleans' ADO.NET storage read and write the same rows as our own.</summary>
internal static class JournalStorageOptions
{
    public static void UseJournal(this AdoNetGrainStorageOptions options, PostgresDatabase database)
    {
        options.Invariant = "Npgsql";
        options.DataSource = database.Source;
        options.GrainStorageSerializer = new JournalSerializer();
        // RowKey hashes as this one does.
        options.HashPicker = new StorageHasherPicker([new OrleansDefaultHasher()]);
        options.DeleteStateOnClear = true;
    }
}
