using System.Text.RegularExpressions;
using Collab.Layout;
using Collab.Live;
using Collab.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Collab;

/// <summary>The real app, in memory or (after <see cref="Listen"/>) on a loopback port, with a data folder and grains of its own.</summary>
public partial class App : WebApplicationFactory<Here>
{
    private readonly Lazy<DirectoryInfo> ownData = new(() => Directory.CreateTempSubdirectory("collab-test-"));
    private AppGrains? grains;

    public string Environment { get; init; } = "Development";

    /// <summary>Replaces what a test needs to be otherwise.</summary>
    public Action<IServiceCollection>? Instead { get; init; }

    /// <summary>How many commands one person may send at once: far more than any test sends of one; null for the app's own limit.</summary>
    public int? CommandsAtOnce { get; init; } = 100_000;

    public LogLines Log { get; } = new();

    public DirectoryInfo Data => KeptData ?? ownData.Value;

    /// <summary>A data folder that another app had, or will have.</summary>
    public DirectoryInfo? KeptData { get; init; }

    /// <summary>Starts listening, and answers with the address.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>A browser without a will of its own: keeps cookies, asks for pages, follows nothing.</summary>
    public HttpClient Reader(string? language = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        if (language is not null)
        {
            client.DefaultRequestHeaders.Add("Accept-Language", language);
        }

        return client;
    }

    /// <summary>Sends the form of a page as a browser does, with its hidden fields.</summary>
    /// <param name="to">Where the form is sent, if not to the page itself.</param>
    public static async Task<HttpResponseMessage> Send(HttpClient reader, string page, Dictionary<string, string> answers, string? to = null)
    {
        var html = await reader.GetStringAsync(new Uri(page, UriKind.Relative));
        var hidden = HiddenField().Matches(html).DistinctBy(field => field.Groups["name"].Value)
            .ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value);
        return await reader.PostAsync(new Uri(to ?? page, UriKind.Relative), new FormUrlEncodedContent(hidden.Concat(answers)));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        grains = AppGrains.Start(Data.FullName, Otherwise);
        foreach (var (name, value) in grains.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.UseEnvironment(Environment);
        builder.UseSetting("data", Data.FullName);
        builder.ConfigureServices(Otherwise);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync().ConfigureAwait(false);
        if (Interlocked.Exchange(ref grains, null) is { } shown)
        {
            await shown.DisposeAsync().ConfigureAwait(false);
        }

        if (KeptData is null && Data.Exists)
        {
            Data.Delete(recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>What is otherwise than in the real app, wherever a part of it runs.</summary>
    private void Otherwise(IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddProvider(Log));
        if (CommandsAtOnce is { } burst)
        {
            services.AddSingleton(_ => new CommandRate(burst));
        }

        Instead?.Invoke(services);
    }

    [GeneratedRegex("""<input name="(?<name>[^"]+)" type="hidden" value="(?<value>[^"]*)""")]
    private static partial Regex HiddenField();
}
