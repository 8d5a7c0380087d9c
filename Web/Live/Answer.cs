using System.Globalization;
using Collab.Layout;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Live;

/// <summary>What a client learns of its command.</summary>
/// <param name="Outcome"><c>accepted</c>, <c>refused</c>, or <c>unknown</c>: then send it again with the same id.</param>
/// <param name="Made">The id of what it made, if it made something.</param>
/// <param name="Code">The refusal's stable code.</param>
/// <param name="Text">The refusal in the reader's language.</param>
internal sealed record Answer(string Outcome, long Version, string? Made, string? Code, string? Text);

/// <summary>Puts outcomes into the reader's words.</summary>
internal static class Answers
{
    public static Answer Of(Outcome outcome, CultureInfo language) => outcome.Kind switch
    {
        OutcomeKind.Accepted => new("accepted", outcome.Version, outcome.MadeId, null, null),
        OutcomeKind.Refused => new("refused", outcome.Version, null, outcome.Refusal!.Code, RefusalText.Of(outcome.Refusal, language)),
        _ => new("unknown", 0, null, null, null),
    };

    /// <summary>One answer for what does not exist and for what the caller may not know of.</summary>
    public static HubException NotFound() => new("input.no-such-topic");
}
