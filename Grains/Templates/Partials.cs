using System.Collections.Immutable;

namespace Collab.Templates;

/// <summary>The texts that a template may include by name; they become part of it when it is read.</summary>
internal sealed class Partials(Func<string, string?> find)
{
    private readonly Stack<string> reading = new();
    private int statements;
    private int hidden;

    /// <exception cref="TemplateException">It is not there, has a fault of its own, or includes itself.</exception>
    public ImmutableArray<Statement> Read(string name, Place at)
    {
        if (reading.Count >= TemplateLimits.Includes || reading.Contains(name))
        {
            throw new TemplateException(at, TemplateRefusals.TooDeep);
        }

        var text = find(name) ?? throw new TemplateException(at, TemplateRefusals.NoSuchPartial(name));
        reading.Push(name);
        var read = Parser.Read(text, this, name);
        reading.Pop();
        return read;
    }

    /// <summary>A name that no template can write.</summary>
    public string HiddenName() => $"#{++hidden}";

    /// <summary>Counts one more statement of the template with all its partials; false where that is too many.</summary>
    public bool TakesStatement() => ++statements <= TemplateLimits.Statements;
}
