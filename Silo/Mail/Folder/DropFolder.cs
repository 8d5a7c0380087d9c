using Collab.Mail.Mime;

namespace Collab.Mail.Folder;

/// <summary>
/// Takes mails to a folder, one file each, where no server is set: there they are looked at during development. It keeps the
/// newest, and hands on none.
/// </summary>
internal sealed class DropFolder(string path, TimeProvider time) : IMailTransport
{
    public const int MostKept = 1000;

    /// <summary>How many are written before the oldest are looked for.</summary>
    private const int Spare = 100;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Pattern = "*.eml";

    private readonly Lock tidying = new();
    private int untidied = Spare;

    public async Task<MailAnswer> Send(MailMessage message, CancellationToken stop)
    {
        if (Outgoing.Of(message, out var refused) is not { } mail)
        {
            return refused;
        }

        try
        {
            var text = new ByteText();
            mail.Write(text);
            await Write(text.Written, stop);
            if (Interlocked.Increment(ref untidied) > Spare)
            {
                DeleteOldest();
            }

            return MailAnswer.Taken;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return new(MailEnd.Deferred, null, failure.Message) { IsForAll = true };
        }
    }

    /// <summary>The newest first.</summary>
    public IEnumerable<DroppedMail> Newest(int most)
        => Files().OrderDescending(StringComparer.Ordinal).Take(most).Select(Read).OfType<DroppedMail>();

    /// <summary>The one of that name; null where there is none.</summary>
    public DroppedMail? Find(string id) => id.Length > 0 && id.All(char.IsAsciiLetterOrDigit) ? Read(Path.Combine(path, $"{id}.eml")) : null;

    private async Task Write(ReadOnlyMemory<byte> text, CancellationToken stop)
    {
        CreateFolder();
        var target = Path.Combine(path, $"{Ids.New(time)}.eml");
        var half = $"{target}.half";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        await using (var file = new FileStream(half, options))
        {
            await file.WriteAsync(text, stop);
        }

        File.Move(half, target);
    }

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private void DeleteOldest()
    {
        lock (tidying)
        {
            untidied = 0;
            foreach (var old in Files().OrderDescending(StringComparer.Ordinal).Skip(MostKept))
            {
                File.Delete(old);
            }
        }
    }

    private string[] Files() => Directory.Exists(path) ? Directory.GetFiles(path, Pattern) : [];

    private static DroppedMail? Read(string file)
    {
        try
        {
            return File.Exists(file) ? DroppedMail.Of(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)) : null;
        }
        catch (IOException)
        {
            // Deleted in between as one of the oldest.
            return null;
        }
    }
}
