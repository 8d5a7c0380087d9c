namespace Orleans.Runtime;

/// <summary>Anything that can be called through a reference: it has a grain id.</summary>
public interface IAddressable;
