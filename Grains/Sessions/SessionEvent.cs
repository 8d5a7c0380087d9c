using System.Text.Json.Serialization;

namespace Collab.Sessions;

/// <summary>Something that happened in a session. Each noun names its kinds in its own file.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
internal abstract partial record SessionEvent;
