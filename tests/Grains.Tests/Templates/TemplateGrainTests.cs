using Collab.Collectives;
using Collab.Directories;
using Collab.Notices;
using Collab.People;
using Orleans;
using Xunit;
using static Collab.CollabHost;
using static Collab.Someone;

namespace Collab.Templates;

public sealed class TemplateGrainTests(CollabHost host) : IClassFixture<CollabHost>
{
    private static readonly NoticeTemplateFacts Letter = new(
        new("Letter", "Lettre"),
        TemplateKind.Notice,
        NoticeClass.Membership,
        new(new("Hello {{ member.name }}", "Bonjour {{ member.name }}"), new("Hello from {{ collective.name }}.", "Bonjour de {{ collective.name }}.")));

    private readonly string tenant = NewId();

    [Fact]
    public async Task An_earlier_version_can_be_read_again()
    {
        var template = await Saved(Letter);
        await template.Write(By(Cora.Actor), Letter with { Class = NoticeClass.Commercial });

        var view = (await template.Look())!;

        Assert.Equal([2, 1], view.Versions.Select(version => version.Number));
        Assert.Equal(Letter, await template.Version(view.Versions[1].Entry));
        Assert.Equal(view.Facts, await template.Version(view.Versions[0].Entry));
        Assert.Null(await template.Version(3));
        Assert.Null(await template.Version(0));
    }

    [Fact]
    public async Task Versions_are_read_however_many_and_long_they_are()
    {
        var template = await Saved(Letter);
        var longest = Letter with { Words = Letter.Words with { Body = new(new('a', NoticeWords.LongestBody), new('b', NoticeWords.LongestBody)) } };
        await template.Write(By(Cora.Actor), longest);
        for (var number = 3; number <= 130; number++)
        {
            await template.Write(By(Cora.Actor), Letter with { Name = new($"Letter {number}", null) });
        }

        Assert.Equal(Letter, await template.Version(1));
        Assert.Equal(longest, await template.Version(2));
        Assert.Equal("Letter 65", (await template.Version(65))!.Name.English);
        Assert.Equal("Letter 130", (await template.Version(130))!.Name.English);
        Assert.Equal((100, 130), ((await template.Look())!.Versions.Length, (await template.Look())!.Versions[0].Number));
    }

    [Fact]
    public async Task Of_the_parts_in_use_none_has_the_name_of_another()
    {
        var part = Letter with { Name = new("Greeting", "Salutation"), Kind = TemplateKind.Partial };
        var first = await Saved(part);
        var second = host.Grains.Template(tenant, new(NewId()));
        var other = part with { Name = new("salutation", null) };
        Assert.Equal(NoticeTemplateRefusals.NameIsTaken, (await second.Write(By(Cora.Actor), other)).Refusal);

        Assert.Equal(OutcomeKind.Accepted, (await first.Archive(By(Cora.Actor))).Kind);
        Assert.Equal(OutcomeKind.Accepted, (await second.Write(By(Cora.Actor), other)).Kind);
        Assert.Equal(NoticeTemplateRefusals.NameIsTaken, (await first.Restore(By(Cora.Actor))).Refusal);
        Assert.Equal(OutcomeKind.Accepted, (await second.Write(By(Cora.Actor), other with { Name = new("Farewell", null) })).Kind);
        Assert.Equal(OutcomeKind.Accepted, (await first.Restore(By(Cora.Actor))).Kind);
        Assert.Equal(OutcomeKind.Accepted, (await host.Grains.Template(tenant, new(NewId())).Write(By(Cora.Actor), Letter with { Name = part.Name })).Kind);
    }

    [Fact]
    public async Task It_is_listed_until_it_is_put_away()
    {
        var template = await Saved(Letter);
        Assert.Equal("Letter", Assert.Single((await InUse()).Lines).Name.English);

        await template.Archive(By(Cora.Actor));
        Assert.Equal(0, (await InUse()).Total);

        await template.Restore(By(Cora.Actor));
        Assert.Equal(1, (await InUse()).Total);
    }

    [Fact]
    public async Task Words_with_a_fault_are_told_and_not_saved()
    {
        var template = await Saved(Letter);
        var wrong = Letter with { Words = Letter.Words with { Body = new("Hello\n{{ member.nome }}", "{{ if }}") } };

        var faults = await template.Check(wrong);

        Assert.Equal([("body-en", 2, 11), ("body-fr", 1, 7)], faults.Select(fault => (fault.Field, fault.Line, fault.Column)));
        Assert.Equal(faults[0].Why, (await template.Write(By(Cora.Actor), wrong)).Refusal);
        Assert.Equal(Letter, (await template.Look())!.Facts);
    }

    [Fact]
    public async Task A_template_in_one_language_is_whole_and_half_a_language_is_not()
    {
        var template = await Saved(Letter);

        Assert.Empty(await template.Check(Letter with { Words = new(new("Hello", null), new("Hello", null)) }));
        Assert.Equal("body-fr", Assert.Single(await template.Check(Letter with { Words = new(new("Hello", "Bonjour"), new("Hello", null)) })).Field);
        Assert.Equal(["subject-en", "body-en"], (await template.Check(Letter with { Words = NoticeWords.None })).Select(fault => fault.Field));
    }

    [Fact]
    public async Task A_partial_is_included_by_its_name_in_the_language_of_the_words()
    {
        await Saved(new(new("closing", "salutation"), TemplateKind.Partial, NoticeClass.Service, new(Text.None, new("Yours, {{ sender.name }}", "Cordialement, {{ sender.name }}"))));
        var template = await Saved(Letter with { Words = Letter.Words with { Body = new("Hello\n\n{{ include 'closing' }}", "Bonjour\n\n{{ include 'salutation' }}") } });

        var (english, french) = (await Preview(template, "en"), await Preview(template, "fr"));

        Assert.StartsWith("Hello\n\nYours, Cora\n", english.Composed!.Text);
        Assert.StartsWith("Bonjour\n\nCordialement, Cora\n", french.Composed!.Text);
    }

    [Fact]
    public async Task A_partial_does_not_include_itself()
    {
        var partial = await Saved(new(new("loop", null), TemplateKind.Partial, NoticeClass.Service, new(Text.None, new("x", null))));
        var draft = (await partial.Look())!.Facts;

        Assert.Equal("template.too-deep", Assert.Single(await partial.Check(draft with { Words = new(Text.None, new("{{ include 'loop' }}", null)) })).Why.Code);
    }

    [Fact]
    public async Task A_preview_speaks_of_this_collective_and_to_somebody_of_it()
    {
        var template = await Saved(Letter);
        var stranger = new PreviewFor(Bo, Cora, "en");

        var preview = await template.Preview(Letter, new(Ada, Cora, "fr"));

        Assert.Equal("Bonjour Ada", preview.Composed!.Subject);
        Assert.StartsWith("Bonjour de Collectif des soins de l’Ontario.\n", preview.Composed.Text);
        Assert.Equal("Hello Marie-Ève Martin", (await template.Preview(Letter, stranger)).Composed!.Subject);
    }

    [Fact]
    public async Task A_fault_in_one_language_leaves_the_preview_of_the_other()
    {
        var template = await Saved(Letter);
        var half = Letter with { Words = Letter.Words with { Body = new("{{ nobody }}", "Bonjour") } };

        Assert.Null((await template.Preview(half, new(null, null, "en"))).Composed);
        var french = await template.Preview(half, new(null, null, "fr"));
        Assert.NotNull(french.Composed);
        Assert.Equal("body-en", Assert.Single(french.Faults).Field);
    }

    [Fact]
    public async Task Who_reads_a_language_that_is_not_written_is_shown_the_other()
    {
        var template = await Saved(Letter with { Words = new(new("Hello", null), new("Hello.", null)) });

        var preview = await Preview(template, "fr");

        Assert.Equal("Hello", preview.Composed!.Subject);
        Assert.Contains("Choisir ce que vous recevez", preview.Composed.Text);
    }

    private async Task<ITemplateGrain> Saved(NoticeTemplateFacts facts)
    {
        var collective = host.Grains.Collective(tenant);
        await collective.Found(Act.OfSystem("found"), Founded.Facts);
        foreach (var (person, name) in new[] { (Cora, "Cora"), (Ada, "Ada"), (Bo, "Bo") })
        {
            await host.Grains.Person(person).Welcome(Act.OfSystem($"welcome-{person}"), new(name, "en"), $"{person}@example.org", person.Value);
        }

        await collective.Grant(Act.OfSystem("grant-cora"), Cora, Roles.Coordinator);
        await collective.Grant(Act.OfSystem("grant-ada"), Ada, Roles.Operator);
        var template = host.Grains.Template(tenant, new(NewId()));
        Assert.Equal(OutcomeKind.Accepted, (await template.Write(By(Cora.Actor), facts)).Kind);
        return template;
    }

    private static async Task<NoticePreview> Preview(ITemplateGrain template, string language)
        => await template.Preview((await template.Look())!.Facts, new(null, Cora, language));

    private Task<DirectoryPage> InUse() => host.Grains.Directory(tenant, "template").Find(DirectoryQuery.Everything with { None = ["archived"] });
}
