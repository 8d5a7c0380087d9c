using System.Globalization;
using System.Text.RegularExpressions;

namespace Collab.Sessions;

public sealed partial class FormTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/organisations")]
    [InlineData("/people")]
    [InlineData("/posts")]
    [InlineData("/reports")]
    [InlineData("/telephone")]
    public async Task Every_form_says_which_version_its_reader_saw(string page)
    {
        await using var room = await app.OpenRoom();
        var facilitator = await app.Facilitator(room);

        var forms = Form().Matches(await facilitator.Read(page)).Select(form => form.Value).Where(form => form.Contains("name=\"command-id\"", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(forms);
        Assert.All(forms, form => Assert.True(long.Parse(Seen().Match(form).Groups[1].Value, CultureInfo.InvariantCulture) > 0));
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""name="seen" value="(\d+)""")]
    private static partial Regex Seen();
}
