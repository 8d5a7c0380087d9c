using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Collab.Layout;

public sealed partial class FirstLoadTests(App app) : IClassFixture<App>
{
    private const int Most = 60 * 1024;

    [Theory]
    [InlineData("/en/_parts/room?poll=open")]
    [InlineData("/fr/_parts/room?as=facilitator")]
    public async Task A_room_comes_in_60_KB(string room)
    {
        var reader = app.Reader();
        var html = await reader.GetByteArrayAsync(new Uri(room, UriKind.Relative));
        var all = Compressed(html);
        var left = new Queue<string>(Loaded().Matches(System.Text.Encoding.UTF8.GetString(html)).Select(file => file.Groups[1].Value));
        for (var seen = new HashSet<string>(left); left.TryDequeue(out var file);)
        {
            var content = await reader.GetByteArrayAsync(new Uri(file, UriKind.Relative));
            all += Compressed(content);
            // A module loads the chunks that it shares with others.
            foreach (var chunk in Imported().Matches(System.Text.Encoding.UTF8.GetString(content)).Select(import => import.Groups[1].Value))
            {
                var address = new Uri(new Uri(new Uri("http://here"), file), chunk).AbsolutePath;
                if (file.EndsWith(".js", StringComparison.Ordinal) && seen.Add(address))
                {
                    left.Enqueue(address);
                }
            }
        }

        Assert.InRange(all, 1024, Most);
    }

    [Fact]
    public async Task Files_are_kept_for_ever_because_a_new_one_has_a_new_name()
    {
        var html = await app.Reader().GetStringAsync(new Uri("/en", UriKind.Relative));
        var file = Loaded().Match(html).Groups[1].Value;

        Assert.Matches(@"\.[a-z0-9]{10}\.(css|js|svg)$", file);
    }

    private static int Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return (int)compressed.Length;
    }

    [GeneratedRegex("""<(?:link|script)[^>]+(?:href|src)="([^"]+)""")]
    private static partial Regex Loaded();

    [GeneratedRegex("""(?:from|import)\s*\(?"(\.[^"]+\.js)""")]
    private static partial Regex Imported();
}
