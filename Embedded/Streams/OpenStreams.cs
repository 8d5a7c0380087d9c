using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>The streams that one activation is writing; those that nobody reads any more are closed.</summary>
internal sealed class OpenStreams
{
    private readonly HashSet<OpenStream> streams = [];

    public OpenStreams(Activation activation, TimeSpan patience)
        => activation.RegisterTimer(_ => CloseWhere(stream => stream.IsAbandoned()), new(patience, patience) { Interleave = true });

    public void Add(OpenStream stream) => streams.Add(stream);

    public bool Contains(OpenStream stream) => streams.Contains(stream);

    public bool Remove(OpenStream stream) => streams.Remove(stream);

    public Task CloseAll() => CloseWhere(_ => true);

    private Task CloseWhere(Predicate<OpenStream> chosen)
        => Task.WhenAll(streams.Where(stream => chosen(stream)).ToList().Select(stream => stream.Close()));
}
