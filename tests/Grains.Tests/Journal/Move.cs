using FsCheck;
using FsCheck.Fluent;

namespace Collab.Journal;

/// <summary>One thing that happens to a journal in a property test. Numbers choose among what there is at that time.</summary>
internal abstract record Move
{
    public virtual IEnumerable<Move> Simpler() => [];

    public static Gen<Move> Any()
    {
        var any = Gen.Choose(0, 999);
        var wish = from kind in Gen.Frequency((5, Gen.Constant(WishKind.Say)), (3, Gen.Constant(WishKind.Unsay)),
                       (3, Gen.Constant(WishKind.Replace)), (4, Gen.Constant(WishKind.Count)),
                       (2, Gen.Constant(WishKind.SayMuch)), (2, Gen.Constant(WishKind.Erase)))
                   from a in any
                   from b in any
                   select new Wish(kind, a, b);
        var fate = Gen.Frequency(
            (12, Gen.Constant(Fate.Succeeds)), (2, Gen.Constant(Fate.Fails)), (2, Gen.Constant(Fate.LosesAnswer)),
            (2, Gen.Constant(Fate.ComesLate)), (1, Gen.Constant(Fate.Conflicts)));

        return Gen.Frequency(
            (14, from w in wish from times in Gen.Frequency((6, Gen.Constant(1)), (3, Gen.Choose(2, 20)), (1, Gen.Choose(60, 150))) select (Move)new Ask(w, times)),
            (8, any.Select(which => (Move)new Retry(which))),
            (14, from which in any from f in fate select (Move)new Serve(which, f)),
            (14, Gen.Choose(1, 12).Select(count => (Move)new ServeAll(count))),
            (4, any.Select(which => (Move)new Land(which))),
            (2, any.Select(which => (Move)new Crash(which))),
            (2, Gen.Constant((Move)new Activate())),
            (2, any.Select(which => (Move)new Turn(which))),
            (4, Gen.Choose(0, 300).Select(behind => (Move)new Follow(behind))),
            (8, from which in any from times in Gen.Choose(1, 30) select (Move)new Pull(which, times)),
            (2, Gen.Choose(-90, 90).Select(minutes => (Move)new Clock(minutes))),
            (2, Gen.Constant((Move)new Tend())));
    }
}

/// <summary>Somebody sends a new command, or several do at once.</summary>
internal sealed record Ask(Wish Wish, int Times) : Move
{
    public override IEnumerable<Move> Simpler() => Times > 1 ? [this with { Times = Times / 2 }, this with { Times = Times - 1 }] : [];
}

/// <summary>A command is sent again, whether or not it was answered.</summary>
internal sealed record Retry(int Which) : Move;

internal sealed record Serve(int Which, Fate Fate) : Move
{
    public override IEnumerable<Move> Simpler() => Fate != Fate.Succeeds ? [this with { Fate = Fate.Succeeds }] : [];
}

internal sealed record ServeAll(int Count) : Move;

/// <summary>A write that was given up is stored after all.</summary>
internal sealed record Land(int Which) : Move;

/// <summary>An activation is gone from one moment to the next; what it asked of the store may still be done.</summary>
internal sealed record Crash(int Which) : Move;

/// <summary>An activation is opened, whether or not there is one.</summary>
internal sealed record Activate : Move;

/// <summary>Commands go to another activation from now on.</summary>
internal sealed record Turn(int Which) : Move;

internal sealed record Follow(int Behind) : Move;

internal sealed record Pull(int Which, int Times) : Move;

internal sealed record Clock(int Minutes) : Move;

internal sealed record Tend : Move;
