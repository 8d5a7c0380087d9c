using System.Collections.Immutable;
using Collab.Notices;

namespace Collab.Templates;

/// <summary>A template to begin with, the same for every collective: what is made of it is the collective's own.</summary>
/// <param name="Id">Stands in addresses.</param>
public sealed record Starter(string Id, Text Name, NoticeClass Class, NoticeWords Words)
{
    public static readonly ImmutableArray<Starter> All = [.. Starters.OfSessions, .. Starters.OfMembership, .. Starters.OfCalls];

    public NoticeTemplateFacts Facts => new(Name, TemplateKind.Notice, Class, Words);

    public static Starter? Find(string? id) => All.FirstOrDefault(starter => starter.Id == id);
}
