namespace Orleans;

/// <summary>Marks the interface of a grain.</summary>
public interface IGrain : IAddressable;

/// <summary>Marks the interface of a grain that is found by a text.</summary>
public interface IGrainWithStringKey : IGrain;

/// <summary>Makes references to grains; a reference costs nothing until it is called.</summary>
public interface IGrainFactory
{
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;
}
