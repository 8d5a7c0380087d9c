using System.Data.Common;

namespace Collab.Storage;

/// <summary>A database with Orleans' tables. Both kinds run the same SQL, with the values $1, $2 …, and throw <see cref="StorageUnavailable"/>.</summary>
internal interface IDatabase
{
    /// <summary>Reads rows as they were last committed.</summary>
    Task<List<T>> Read<T>(string sql, Func<DbDataReader, T> row, params object[] values);

    /// <summary>
    /// Makes a change that ends in RETURNING Version, and answers that version once it is durable, or null if nothing
    /// was changed. Changes share transactions, in which they are made by <paramref name="order"/>.
    /// </summary>
    Task<int?> Change(int order, string sql, params object[] values);

    /// <summary>Clears the database's files of what was overwritten or deleted until now.</summary>
    Task Expunge();
}
