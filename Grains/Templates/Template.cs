using System.Collections.Immutable;

namespace Collab.Templates;

/// <summary>A template that was read without a fault.</summary>
internal sealed record Template(ImmutableArray<Statement> Statements)
{
    /// <exception cref="TemplateException">It has a fault, or is longer or deeper than allowed.</exception>
    public static Template Read(string text, Func<string, string?>? partials = null)
        => new(Parser.Read(text, new Partials(partials ?? (_ => null))));
}
