using System.Globalization;
using System.Text.RegularExpressions;

namespace Collab.Sessions;

public sealed partial class FormTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    private static readonly string[] Pages = ["", "/edit", "/organisations", "/people", "/posts", "/reports", "/telephone"];

    [Fact]
    public async Task Every_form_says_which_version_its_reader_saw()
    {
        // One room for all pages: a facilitator who opens one after the other is told that this is a little fast.
        await using var room = await app.OpenRoom();
        var facilitator = await app.Facilitator(room);
        foreach (var page in Pages)
        {
            var forms = Form().Matches(await facilitator.Read(page)).Select(form => form.Value).Where(form => form.Contains("name=\"command-id\"", StringComparison.Ordinal)).ToList();

            Assert.True(forms.Count > 0, $"{page} has no form.");
            Assert.All(forms, form => Assert.True(long.Parse(Seen().Match(form).Groups[1].Value, CultureInfo.InvariantCulture) > 0, $"{page}: {form}"));
        }
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""name="seen" value="(\d+)""")]
    private static partial Regex Seen();
}
