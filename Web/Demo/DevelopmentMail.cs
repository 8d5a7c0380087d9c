using System.Collections.Immutable;
using Collab.Mail;

namespace Collab.Demo;

/// <summary>Keeps the newest letters for the page <c>/dev/mail</c>, and writes each to the console. In the Development environment only.</summary>
internal sealed partial class DevelopmentMail(ILogger<DevelopmentMail> log) : IMail
{
    private const int Kept = 100;

    private ImmutableList<Letter> letters = [];

    /// <summary>Newest first.</summary>
    public ImmutableList<Letter> Letters => letters;

    public void Send(Letter letter)
    {
        ImmutableInterlocked.Update(ref letters, before => [letter, .. before.Take(Kept - 1)]);
        LogLetter(log, letter.To, letter.Subject, letter.Text);
    }

    [LoggerMessage(LogLevel.Information, "Mail to {To}: {Subject}\n{Text}")]
    private static partial void LogLetter(ILogger log, string to, string subject, string text);
}
