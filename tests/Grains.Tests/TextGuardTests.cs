using Xunit;

namespace Collab;

public sealed class TextGuardTests
{
    [Theory]
    [InlineData("Call us at 905-475-5437.", null)]
    [InlineData("Téléphone : (905) 475-5437 ou +1 613 747 7800", null)]
    [InlineData("Her health card is 1234-567-890", "number")]
    [InlineData("SIN 046-454-286", "number")]
    [InlineData("file 905-475-54371", "number")]
    public void In_a_notice_phone_numbers_pass(string words, string? found) => Assert.Equal(found, TextGuard.FindInNotice(words));

    [Fact]
    public void Elsewhere_they_do_not() => Assert.Equal("number", TextGuard.Find("Call them at 905-475-5437"));

    [Theory]
    [InlineData("Her health card is 1234 567 890", "number")]
    [InlineData("SIN 046-454-286", "number")]
    [InlineData("See file no. AB-48213", "number")]
    [InlineData("dossier 48213", "number")]
    [InlineData("He was born on May 3, 2012 in Ottawa", "birth-date")]
    [InlineData("DOB 03/05/2012", "birth-date")]
    [InlineData("Elle est née le 3 mai 2012", "birth-date")]
    [InlineData("J.T. ran from the home again", "initials")]
    [InlineData("Depuis que M. L. est au foyer de Kenora", "initials")]
    [InlineData("J.T. of the foster home, DOB 2012, file 48213", "number, birth-date, initials")]
    public void What_looks_like_a_childs_data_is_found(string words, string found) => Assert.Equal(found, TextGuard.Find(words));

    [Theory]
    [InlineData("How does Jordan's Principle apply to group homes?")]
    [InlineData("Le principe de Jordan s'applique-t-il aux foyers?")]
    [InlineData("Katelynn’s Principle puts the child at the centre")]
    [InlineData("Call Kids Help Phone at 1-800-668-6868")]
    [InlineData("The form PWGSC-TPSGC 2913-1 has five criteria of 0 to 20")]
    [InlineData("We meet on 2026-03-02 and again on 2026-04-06")]
    [InlineData("The budget was $1,250,000 in 2022, or 1 250 000 $ en français")]
    [InlineData("The house rules of our home, in 3 points")]
    [InlineData("The Act was born out of the 1985 report")]
    [InlineData("")]
    public void Public_terms_pass(string words) => Assert.Null(TextGuard.Find(words));
}
