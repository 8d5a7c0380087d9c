namespace Collab.Embedded;

/// <summary>The streams that one activation is writing; those that nobody reads any more are closed.</summary>
internal sealed class OpenStreams : HashSet<IOpenStream>
{
    public OpenStreams(Activation activation)
    {
        var patience = activation.Catalog.Options.ResponseTimeout;
        activation.RegisterTimer(_ => CloseWhere(stream => stream.IsAbandoned()), new(patience, patience) { Interleave = true });
    }

    public Task CloseAll() => CloseWhere(_ => true);

    private Task CloseWhere(Func<IOpenStream, bool> chosen) => Task.WhenAll(this.Where(chosen).ToList().Select(stream => stream.Close()));
}
