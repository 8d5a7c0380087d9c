namespace Collab.Templates;

/// <summary>A template's text, with its lines counted.</summary>
internal sealed class TemplateText
{
    private readonly List<int> lines = [0];
    private readonly string? partial;

    /// <exception cref="TemplateException">It is too long.</exception>
    public TemplateText(string text, string? partial)
    {
        this.partial = partial;
        Text = text.ReplaceLineEndings("\n");
        for (var at = Text.IndexOf('\n'); at >= 0; at = Text.IndexOf('\n', at + 1))
        {
            lines.Add(at + 1);
        }

        if (Text.Length > TemplateLimits.Length)
        {
            throw new TemplateException(PlaceOf(TemplateLimits.Length), TemplateRefusals.TooLong);
        }
    }

    /// <summary>With line feeds alone, whatever it came with.</summary>
    public string Text { get; }

    public Place PlaceOf(int offset)
    {
        var line = lines.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new(line + 1, offset - lines[line] + 1, partial);
    }
}
