using System.Xml.Linq;
using Collab.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Collab.Layout;

/// <summary>
/// Keeps the keys that seal cookies and forms across restarts: in the data folder, or with PostgreSQL in the database, where all web nodes
/// find them.
/// </summary>
internal static class SealingKeys
{
    public static void KeepKeys(this IDataProtectionBuilder protection, IConfiguration settings)
    {
        protection.SetApplicationName("Collab");
        if (SiloSettings.Of(settings).Postgres is null)
        {
            protection.PersistKeysToFileSystem(DataFolder.Within(settings, "keys"));
        }
        else
        {
            protection.Services.AddOptions<KeyManagementOptions>().Configure<IDatabase>((options, database) => options.XmlRepository = new InDatabase(database));
        }
    }

    /// <summary>Each key is a row, written once. The framework asks for them synchronously, at start and every day.</summary>
    private sealed class InDatabase(IDatabase database) : IXmlRepository
    {
        private const string All = "SELECT Xml FROM CollabKeys ORDER BY Name";
        private const string Insert = "INSERT INTO CollabKeys (Name, Xml) VALUES ($1, $2) ON CONFLICT (Name) DO NOTHING RETURNING Version";

        public IReadOnlyCollection<XElement> GetAllElements()
            => database.Read(All, row => XElement.Parse(row.GetString(0))).GetAwaiter().GetResult();

        public void StoreElement(XElement element, string friendlyName)
            => database.Change(0, Insert, friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
    }
}
