using Collab.Accounts;
using Collab.Collectives;
using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Directories;

/// <summary>A page of one organisation's record.</summary>
internal abstract class RecordPageModel(Records records, Standing standing, Here here) : PageModel
{
    public DirectoryKind Kind { get; private set; } = null!;

    public Record Record { get; private set; } = null!;

    /// <summary>The record's own address.</summary>
    public string Address { get; private set; } = "";

    public bool IsCoordinator { get; private set; }

    public bool IsRepresentative => Record.Seat.Representative?.Actor == Reader;

    /// <summary>Whether the reader may say what is said here.</summary>
    public bool MayChange => IsCoordinator || Record.Seat.IsHeldBy(Reader);

    protected Actor Reader => Caller.Of(User)!.Value;

    /// <summary>Finds the record as its reader sees it; false where there is none.</summary>
    protected async Task<bool> Find(string directory, string id)
    {
        if (DirectoryKind.Find(directory) is not { } kind || await records.Find(kind, id, Reader) is not { } record)
        {
            return false;
        }

        (Kind, Record, Address) = (kind, record, here.To($"/{directory}/{id}"));
        IsCoordinator = (await standing.Of(Reader, here.Collective!.Slug)).HasFlag(Roles.Coordinator);
        return true;
    }
}
