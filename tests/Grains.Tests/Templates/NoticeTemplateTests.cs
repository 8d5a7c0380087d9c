using Collab.Collectives;
using Collab.Notices;
using Xunit;
using static Collab.Someone;

namespace Collab.Templates;

public sealed class NoticeTemplateTests
{
    private static readonly NoticeTemplateFacts Letter = new(
        new("Letter", "Lettre"),
        TemplateKind.Notice,
        NoticeClass.Membership,
        new(new("Hello {{ member.name }}", "Bonjour {{ member.name }}"), new("Hello.", "Bonjour.")));

    private static readonly NoticeTemplateFacts Warmer = Letter with { Words = Letter.Words with { Body = new("A warm hello.", "Un chaleureux bonjour.") } };

    private static readonly WordsFault Fault = new("body-en", 2, 3, TemplateRefusals.NoSuchField("x"));

    private static Given<NoticeTemplate, NoticeTemplateEvent> Nothing => Given<NoticeTemplate, NoticeTemplateEvent>.Nothing;

    private static Given<NoticeTemplate, NoticeTemplateEvent> Written => Nothing.And(new TemplateWritten(Letter));

    private static Given<NoticeTemplate, NoticeTemplateEvent> Archived => Written.And(new TemplateArchived());

    [Fact]
    public void A_coordinator_saves_a_template_and_the_same_words_are_no_new_version()
    {
        Nothing.When(Cora.Actor, (it, _) => it.Write(Letter, [], Roles.Coordinator)).Then(new TemplateWritten(Letter));
        Written.When(Cora.Actor, (it, _) => it.Write(Letter, [], Roles.Coordinator)).ThenNothing();
    }

    [Fact]
    public void Each_time_that_it_is_saved_is_a_version()
    {
        var saved = Written.When(Cora.Actor, (it, _) => it.Write(Warmer, [], Roles.Coordinator)).Then(new TemplateWritten(Warmer));

        Assert.Equal([(2, 2L, Cora.Actor), (1, 1L, Actor.System)], saved.State.Versions.Select(version => (version.Number, version.Entry, version.By)));
    }

    [Fact]
    public void Nobody_else_does()
    {
        Nothing.When(Fay.Actor, (it, _) => it.Write(Letter, [], Roles.All & ~Roles.Coordinator)).ThenRefused(NoticeTemplateRefusals.NotForYou);
        Written.When(Fay.Actor, (it, _) => it.Archive(Roles.Facilitator)).ThenRefused(NoticeTemplateRefusals.NotForYou);
        Archived.When(Fay.Actor, (it, _) => it.Restore(Roles.Facilitator)).ThenRefused(NoticeTemplateRefusals.NotForYou);
    }

    [Fact]
    public void Words_with_a_fault_are_not_saved()
        => Written.When(Cora.Actor, (it, _) => it.Write(Warmer, [Fault], Roles.Coordinator)).ThenRefused(Fault.Why);

    [Fact]
    public void It_has_a_name()
    {
        Nothing.When(Cora.Actor, (it, _) => it.Write(Letter with { Name = Text.None }, [], Roles.Coordinator)).ThenRefused(NoticeTemplateRefusals.NeedsName);
        Nothing.When(Cora.Actor, (it, _) => it.Write(Letter with { Name = new(new('a', 121), null) }, [], Roles.Coordinator)).ThenRefused(NoticeTemplateRefusals.NeedsName);
    }

    [Fact]
    public void It_is_put_away_and_taken_out_again()
    {
        Written.When(Cora.Actor, (it, _) => it.Archive(Roles.Coordinator)).Then(new TemplateArchived());
        Archived.When(Cora.Actor, (it, _) => it.Restore(Roles.Coordinator)).Then(new TemplateRestored());
        Archived.When(Cora.Actor, (it, _) => it.Write(Warmer, [], Roles.Coordinator)).ThenRefused(NoticeTemplateRefusals.IsArchived);
    }

    [Fact]
    public void What_was_never_saved_is_not_there()
    {
        Nothing.When(Cora.Actor, (it, _) => it.Archive(Roles.Coordinator)).ThenRefused(NoticeTemplateRefusals.NoSuchTemplate);
        Nothing.When(Cora.Actor, (it, _) => it.Restore(Roles.Coordinator)).ThenRefused(NoticeTemplateRefusals.NoSuchTemplate);
        Assert.Null(NoticeTemplateViews.Look(Nothing.State, new("t1"), 0));
        Assert.Null(NoticeTemplateViews.Listed(Nothing.State, new("t1"), 0));
    }
}
