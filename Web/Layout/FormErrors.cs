using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Layout;

/// <summary>What is wrong with a form that was sent, field by field; the model state alone forgets the order.</summary>
internal static class FormErrors
{
    /// <param name="field">The field's name, or nothing for the form as a whole.</param>
    public static void Wrong(this PageModel page, string field, string says)
    {
        page.ModelState.AddModelError(field, says);
        Order(page.HttpContext).Add(field);
    }

    /// <summary>A rule's "no", in the reader's language.</summary>
    public static void Wrong(this PageModel page, string field, Refusal refusal) => page.Wrong(field, RefusalText.Of(refusal));

    /// <summary>Puts what was typed back into its field, for the page that comes back.</summary>
    public static void Keep(this PageModel page, string field, string? typed) => page.ModelState.SetModelValue(field, typed, typed);

    /// <summary>The same for fields of the form that was sent, if it was one.</summary>
    public static void KeepTyped(this PageModel page, params ReadOnlySpan<string> fields)
    {
        foreach (var field in page.Request.HasFormContentType ? fields : [])
        {
            page.Keep(field, page.Request.Form[field].ToString());
        }
    }

    public static int OrderOf(HttpContext context, string field) => Order(context).IndexOf(field) is var at and >= 0 ? at : int.MaxValue;

    private static List<string> Order(HttpContext context)
    {
        if (context.Items[typeof(FormErrors)] is not List<string> order)
        {
            context.Items[typeof(FormErrors)] = order = [];
        }

        return order;
    }
}
