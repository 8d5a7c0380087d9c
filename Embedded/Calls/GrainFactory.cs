using Orleans;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>Makes references to the grains of one catalog.</summary>
internal sealed class GrainFactory(Catalog catalog, GrainClasses classes) : IGrainFactory
{
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
        => Reference.To<TGrainInterface>(catalog, GrainId.Create(classes.TypeOf(typeof(TGrainInterface), grainClassNamePrefix), primaryKey));
}
