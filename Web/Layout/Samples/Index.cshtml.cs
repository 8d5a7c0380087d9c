using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Layout.Samples;

/// <summary>All the parts of a page, to look at.</summary>
internal sealed class PartsModel : PageModel;
