using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Collab.Layout.Parts;

/// <summary><c>&lt;moment at="…" /&gt;</c>: a point in time in the collective's zone, for people and for machines.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Moment(Here here) : TagHelper
{
    public DateTimeOffset At { get; set; }

    /// <summary><c>full</c> (the default) with date and zone, <c>date</c>, or <c>time</c> where day and zone stand nearby.</summary>
    public string As { get; set; } = "full";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(As switch
        {
            "date" => Moments.DateTag(At, here.Zone),
            "time" => Moments.TimeTag(At, here.Zone),
            _ => Moments.FullTag(At, here.Zone),
        });
    }
}
