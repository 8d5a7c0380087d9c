using Collab.Directories;

namespace Collab.Templates;

/// <summary>Finds the partials that words include: by their name in either language, whatever its case.</summary>
internal static class CollectivePartials
{
    private static readonly DirectoryQuery All = DirectoryQuery.Everything with
    {
        All = [NoticeTemplateViews.PartialTag],
        None = [NoticeTemplateViews.ArchivedTag],
        Take = DirectoryQuery.LargestPage,
    };

    /// <summary>For <see cref="Notices.Composer"/>, which asks while it reads.</summary>
    /// <param name="key">Of the template whose draft it is, which stands for what is saved of it.</param>
    public static async Task<Func<string, Text?>> PartialsOf(this IGrainFactory grains, GrainKey key, NoticeTemplateFacts draft)
    {
        var found = await grains.PartialsOf(key.Collective, draft.Words, except: key.Id);
        return draft.Kind == TemplateKind.Partial ? name => IsNamed(draft, name) ? draft.Words.Body : found(name) : found;
    }

    public static async Task<Func<string, Text?>> PartialsOf(this IGrainFactory grains, string collective, Notices.NoticeWords words, string? except = null)
    {
        if (!Includes(words.Subject) && !Includes(words.Body))
        {
            return _ => null;
        }

        var listed = await grains.Directory(collective, NoticeTemplate.Kind).Find(All);
        var there = await Task.WhenAll(listed.Lines.Where(line => line.Id != except).Select(line => grains.Template(collective, new(line.Id)).Look()));
        var partials = there.OfType<NoticeTemplateView>().Select(template => template.Facts).ToList();
        return name => partials.Find(partial => IsNamed(partial, name))?.Words.Body;
    }

    /// <summary>Whether another part that is in use has a name of this one, in either language.</summary>
    public static async Task<bool> HasPartNamedAs(this IGrainFactory grains, GrainKey key, NoticeTemplateFacts draft)
        => draft.Kind == TemplateKind.Partial
            && (await grains.Directory(key.Collective, NoticeTemplate.Kind).Find(All)).Lines.Any(line => line.Id != key.Id && (IsNamed(draft, line.Name.English) || IsNamed(draft, line.Name.French)));

    private static bool Includes(Text text) => Has(text.English) || Has(text.French);

    private static bool Has(string? text) => text?.Contains("include", StringComparison.Ordinal) ?? false;

    private static bool IsNamed(NoticeTemplateFacts partial, string? name) => !string.IsNullOrEmpty(name)
        && (string.Equals(partial.Name.English, name, StringComparison.OrdinalIgnoreCase) || string.Equals(partial.Name.French, name, StringComparison.OrdinalIgnoreCase));
}
