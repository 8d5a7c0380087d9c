namespace Collab.Templates;

/// <summary>Where something stands in a template's text; both count from one.</summary>
/// <param name="Partial">The partial that it stands in, if not in the template itself.</param>
internal readonly record struct Place(int Line, int Column, string? Partial = null);

/// <summary>Why a template is not saved or not rendered, and where.</summary>
internal sealed record TemplateFault(Place At, Refusal Why);

/// <summary>Ends the reading or the rendering of a template whose author has to mend it.</summary>
internal sealed class TemplateException(TemplateFault fault) : Exception($"{fault.At.Line}:{fault.At.Column} {fault.Why.Code} {fault.Why.Detail}")
{
    public TemplateException(Place at, Refusal why)
        : this(new TemplateFault(at, why))
    {
    }

    public TemplateFault Fault => fault;
}

/// <summary>A "no" of a function or an operator, which do not know where in the template they stand.</summary>
internal sealed class ValueException(Refusal why) : Exception(why.Code)
{
    public Refusal Why => why;
}
