namespace Collab.Templates;

/// <summary>How a template is reached.</summary>
public static class TemplateGrains
{
    public static ITemplateGrain Template(this IGrainFactory grains, string collective, TemplateId template)
        => grains.GetGrain<ITemplateGrain>(new GrainKey(collective, "template", template.Value).ToString());
}
