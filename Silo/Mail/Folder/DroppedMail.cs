using Collab.Mail.Mime;

namespace Collab.Mail.Folder;

/// <summary>A mail that lies in the folder.</summary>
/// <param name="To">The address alone.</param>
/// <param name="Html">Null where it has text only.</param>
internal sealed record DroppedMail(string Id, string To, string From, string Subject, string Language, string Text, string? Html, string? Calendar)
{
    public static DroppedMail Of(string id, ReadOnlyMemory<byte> file)
    {
        var message = MimeReader.Read(file);
        string Header(string name) => TransferEncodings.FromEncodedWords(message.Headers.Value(name) ?? "");
        return new(
            id,
            AddressText.In(Header("To")),
            Header("From"),
            Header("Subject"),
            Header("Content-Language"),
            message.Find("text/plain")?.Text ?? "",
            message.Find("text/html")?.Text,
            message.Find("text/calendar")?.Text);
    }
}
