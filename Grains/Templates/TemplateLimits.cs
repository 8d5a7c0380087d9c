namespace Collab.Templates;

/// <summary>What one template may cost, whoever wrote it.</summary>
internal static class TemplateLimits
{
    /// <summary>Characters of a template or a partial.</summary>
    public const int Length = 64 * 1024;

    /// <summary>Statements of a template with all its partials.</summary>
    public const int Statements = 5_000;

    /// <summary>Blocks in blocks, parentheses in parentheses, links of a path.</summary>
    public const int Depth = 32;

    /// <summary>Partials in partials.</summary>
    public const int Includes = 4;

    /// <summary>Characters of one value.</summary>
    public const int Value = 64 * 1024;

    /// <summary>Characters of what is rendered.</summary>
    public const int Output = 256 * 1024;

    /// <summary>
    /// All steps and all characters that are read and made on the way: more than a row of ten fields for each of a thousand members,
    /// and a tenth of a second and ten megabytes on the slower engine.
    /// </summary>
    public const int Work = 640 * 1024;

    /// <summary>The work of one step, beside its characters.</summary>
    public const int Step = 24;
}
