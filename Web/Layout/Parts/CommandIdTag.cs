using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Collab.Layout.Parts;

/// <summary>
/// <c>&lt;command-id /&gt;</c>: the form's own command id, made when the page is drawn, so that a form that is sent twice is done once;
/// with it the version that the page shows, so that a repeat is looked for only in what came after.
/// </summary>
[HtmlTargetElement("command-id", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CommandIdTag(TimeProvider time) : TagHelper
{
    public const string Field = "command-id";

    /// <summary>The field, and the entry of a page's view data, that hold the version which the page shows.</summary>
    public const string Seen = "seen";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>For the form that was just sent and whose outcome is unknown: it is sent again under the id that it had.</summary>
    public bool Keep { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Field);
        output.Attributes.SetAttribute("value", (Keep ? ViewContext.HttpContext.Request.CommandId() : null)?.Value ?? Ids.New(time));
        if (ViewContext.ViewData[Seen] is long version)
        {
            output.PostElement.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"""<input type="hidden" name="{Seen}" value="{version}">"""));
        }
    }
}

/// <summary>Reads the command id of the form that was sent.</summary>
public static class CommandIds
{
    /// <summary>Null where the form carries none, or one that no page of ours made.</summary>
    public static CommandId? CommandId(this HttpRequest request)
        => request.HasFormContentType && request.Form[CommandIdTag.Field] is [var id] && Collab.CommandId.IsValid(id) ? new CommandId(id!) : null;
}
