using System.Globalization;

namespace Collab.Templates;

/// <summary>Makes templates ready to be rendered; which one is built, the engine of the grains decides.</summary>
internal interface ITemplateEngine
{
    IRenderer Prepare(Template template);
}

/// <summary>A template that is ready: for any number of readers, from any number of threads.</summary>
internal interface IRenderer
{
    /// <param name="fields">By name: of the kinds that <see cref="Values"/> knows.</param>
    /// <exception cref="TemplateException">A field is missing, something cannot be computed, or it costs too much.</exception>
    string Render(IReadOnlyDictionary<string, object?> fields, CultureInfo culture, Escape escape);
}
