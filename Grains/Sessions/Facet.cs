namespace Collab.Sessions;

/// <summary>One key of what people see, and how a state looks under it to one audience.</summary>
internal readonly record struct Facet(string Key, Func<Session, Audience, View?> Show)
{
    public bool Equals(Facet other) => Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public Change Of(Session session, Audience audience) => new(Key, Show(session, audience));
}
