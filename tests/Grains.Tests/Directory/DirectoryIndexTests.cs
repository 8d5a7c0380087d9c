using Xunit;

namespace Collab.Directories;

public sealed class DirectoryIndexTests
{
    private readonly DirectoryIndex index = new();

    public DirectoryIndexTests()
    {
        index.Put(Lines.Of("1", 1, "Équité table", "Table d’équité", 3, "region:east", "live"));
        index.Put(Lines.Of("2", 1, "Foster care round table", "Accueil : table ronde", 1, "region:north"));
        index.Put(Lines.Of("3", 1, "Annual meeting", "Œuvre de l’année", 2, "region:north", "live"));
    }

    [Fact]
    public void Everything_stands_in_the_order_of_its_name_in_either_language()
    {
        Assert.Equal(["3", "1", "2"], Find(DirectoryQuery.Everything));
        Assert.Equal(["2", "3", "1"], Find(DirectoryQuery.Everything with { Order = DirectoryOrder.FrenchName }));
    }

    [Fact]
    public void Or_of_its_time()
    {
        Assert.Equal(["2", "3", "1"], Find(DirectoryQuery.Everything with { Order = DirectoryOrder.Earliest }));
        Assert.Equal(["1", "3", "2"], Find(DirectoryQuery.Everything with { Order = DirectoryOrder.Latest }));
    }

    [Theory]
    [InlineData("equite", "1")]
    [InlineData("ÉQUITÉ", "1")]
    [InlineData("tab", "1", "2")]
    [InlineData("table round", "2")]
    [InlineData("oeuvre", "3")]
    [InlineData("d'équ", "1")]
    [InlineData("able")]
    [InlineData("  ", "3", "1", "2")]
    public void Each_word_that_is_typed_begins_a_word_that_is_found(string typed, params string[] found)
        => Assert.Equal(found, Find(DirectoryQuery.Everything with { Text = typed }));

    [Fact]
    public void Tags_let_pass_and_keep_out()
    {
        Assert.Equal(["3"], Find(DirectoryQuery.Everything with { All = ["live", "region:north"] }));
        Assert.Equal(["3", "1", "2"], Find(DirectoryQuery.Everything with { Any = ["region:east", "region:north"] }));
        Assert.Equal(["2"], Find(DirectoryQuery.Everything with { None = ["live"] }));
    }

    [Fact]
    public void A_page_says_how_many_there_are_in_all()
    {
        var page = index.Find(DirectoryQuery.Everything with { Skip = 1, Take = 1 });

        Assert.Equal(3, page.Total);
        Assert.Equal("1", Assert.Single(page.Lines).Id);
        Assert.Equal(3, index.Find(DirectoryQuery.Everything with { Take = 0 }).Total);
        Assert.Empty(index.Find(DirectoryQuery.Everything with { Skip = int.MaxValue, Take = 50 }).Lines);
    }

    [Fact]
    public void By_their_ids_lines_are_read_on_from_the_last_one_also_where_that_is_gone()
    {
        var query = DirectoryQuery.Everything with { Order = DirectoryOrder.Id, Take = 1 };

        Assert.Equal(["1"], Find(query));
        Assert.Equal(["2"], Find(query with { After = "1" }));
        Assert.Equal(["3"], Find(query with { After = "1", None = ["region:east"], Any = ["live"] }));
        Assert.Empty(Find(query with { After = "3" }));
        index.Remove("1");
        Assert.Equal(["2"], Find(query with { After = "1" }));
    }

    [Fact]
    public void A_line_is_replaced_and_taken_out()
    {
        index.Put(Lines.Of("2", 2, "Zebra"));
        Assert.Equal(["3", "1", "2"], Find(DirectoryQuery.Everything));
        Assert.Empty(Find(DirectoryQuery.Everything with { Text = "foster" }));

        index.Remove("1");
        index.Remove("1");
        Assert.Equal(["3", "2"], Find(DirectoryQuery.Everything));
        Assert.Equal(["2"], Find(DirectoryQuery.Everything with { Text = "zeb" }));
    }

    [Fact]
    public void Few_and_many_matches_come_in_the_same_order()
    {
        var large = new DirectoryIndex();
        for (var number = 0; number < 500; number++)
        {
            large.Put(Lines.Of($"{number}", 1, number % 100 == 0 ? $"Rare {number:000}" : $"Common {number:000}", day: number));
        }

        Assert.Equal(["400", "300", "200", "100", "0"], Found(large, "rare"));
        Assert.Equal(["499", "498"], Found(large, "common")[..2]);

        static string[] Found(DirectoryIndex large, string text)
            => [.. large.Find(DirectoryQuery.Everything with { Text = text, Order = DirectoryOrder.Latest }).Lines.Select(line => line.Id)];
    }

    private string[] Find(DirectoryQuery query) => [.. index.Find(query).Lines.Select(line => line.Id)];
}
