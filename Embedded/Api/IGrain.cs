using Orleans.Runtime;

namespace Orleans;

/// <summary>Marks the interface of a grain.</summary>
public interface IGrain : IAddressable;

/// <summary>Marks the interface of a grain that is found by a text.</summary>
public interface IGrainWithStringKey : IGrain;
