namespace Collab.Urns;

/// <summary>What was counted.</summary>
/// <param name="Counts">For each choice; empty where so few voted that the result is withheld.</param>
/// <param name="Votes">How many votes count.</param>
[GenerateSerializer, Immutable, Alias("tally")]
internal sealed record Tally([property: Id(0)] Many<int> Counts, [property: Id(1)] int Votes)
{
    public static readonly Tally Withheld = new([], 0);

    public static Tally Of(int choices) => new([.. new int[choices]], 0);

    public Tally Add(Many<int> choices) => Change(choices, 1);

    public Tally Remove(Many<int> choices) => Change(choices, -1);

    private Tally Change(Many<int> choices, int by)
    {
        var counts = Counts.Items.ToBuilder();
        foreach (var choice in choices)
        {
            counts[choice] += by;
        }

        return new(new(counts.ToImmutable()), Votes + by);
    }
}
