using System.Collections.Immutable;

namespace Collab.Templates;

/// <summary>Something that a template does, one after the other.</summary>
internal abstract record Statement(Place At);

internal sealed record TextStatement(Place At, string Text) : Statement(At);

/// <summary>Writes a value, escaped for what is rendered.</summary>
internal sealed record Write(Place At, Expression Value) : Statement(At);

internal sealed record Assign(Place At, string Name, Expression Value) : Statement(At);

/// <summary>Keeps under a name what the body writes.</summary>
internal sealed record Capture(Place At, string Name, ImmutableArray<Statement> Body) : Statement(At);

/// <summary>Does the first branch that holds.</summary>
internal sealed record Choose(Place At, ImmutableArray<Branch> Branches, ImmutableArray<Statement> Otherwise) : Statement(At);

internal sealed record Branch(Expression When, ImmutableArray<Statement> Then);

/// <param name="Otherwise">What is done where the list is empty.</param>
internal sealed record ForEach(Place At, string Name, Expression List, ImmutableArray<Statement> Body, ImmutableArray<Statement> Otherwise) : Statement(At);

/// <summary>Leaves the loop, or goes on with the next of its list.</summary>
internal sealed record Leave(Place At, bool GoesOn) : Statement(At);

/// <summary>Something that has a value.</summary>
/// <param name="At">What an error is best shown at: an operator, a name.</param>
internal abstract record Expression(Place At);

internal sealed record Literal(Place At, object? Value) : Expression(At);

internal sealed record Variable(Place At, string Name) : Expression(At);

/// <param name="IfThere">Whether it is empty where its target is, instead of an error.</param>
internal sealed record Member(Place At, Expression Target, string Name, bool IfThere) : Expression(At);

internal sealed record Item(Place At, Expression Target, Expression Index) : Expression(At);

/// <summary>What a loop knows of itself: <c>for.index</c> and the like.</summary>
internal sealed record LoopFact(Place At, string Name) : Expression(At)
{
    public static readonly ImmutableArray<string> Names = ["index", "rindex", "length", "first", "last", "even", "odd"];
}

internal sealed record Not(Place At, Expression Value) : Expression(At);

/// <summary>An operator that has both its values when it is asked.</summary>
internal sealed record Operation(Place At, Operator Operator, Expression Left, Expression Right) : Expression(At);

/// <summary><c>&amp;&amp;</c> and <c>||</c>, whose right side is looked at only if it counts, and <c>??</c>, whose right side must be there in any case.</summary>
internal sealed record Shortcut(Place At, string Symbol, Expression Left, Expression Right) : Expression(At);

internal sealed record Either(Place At, Expression When, Expression Then, Expression Otherwise) : Expression(At);

internal sealed record Call(Place At, Function Function, ImmutableArray<Expression> Arguments) : Expression(At);
