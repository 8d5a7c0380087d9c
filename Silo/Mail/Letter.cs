namespace Collab.Mail;

/// <summary>One mail to one person, in plain text.</summary>
/// <param name="Language">The language's tag.</param>
internal sealed record Letter(string To, string Subject, string Text, string Language)
{
    /// <summary>Who it says that it is from.</summary>
    public string? From { get; init; }
}

/// <summary>Takes letters on their way. It does not wait until one has arrived: nobody may tell by the time whether it was sent.</summary>
internal interface IMail
{
    void Send(Letter letter);
}
