using System.Collections.Immutable;
using Collab.Directories;

namespace Collab.Sessions;

/// <summary>Some sessions under a heading; nothing is drawn where there are none.</summary>
internal sealed record SessionList(string Title, ImmutableArray<Listed> Lines);
