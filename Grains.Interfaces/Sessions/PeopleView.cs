using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>Who came, in numbers, and the observers by name, under the key <c>people</c>.</summary>
[GenerateSerializer, Immutable, Alias("people-view")]
public sealed record PeopleView(
    [property: Id(0)] int Admitted,
    [property: Id(1)] int Organisations,
    [property: Id(2)] ImmutableArray<ObserverView> Observers) : View;

/// <summary>An observer is announced before coming, and always listed.</summary>
[GenerateSerializer, Immutable, Alias("observer-view")]
public sealed record ObserverView([property: Id(0)] string Name, [property: Id(1)] string Organisation, [property: Id(2)] bool CameIn);
