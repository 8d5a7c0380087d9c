using Collab.Notices;

namespace Collab.Templates;

internal static partial class Starters
{
    public static Starter[] OfCalls =>
    [
        new(
            "survey-invitation",
            new("Survey invitation", "Invitation à un sondage"),
            NoticeClass.Membership,
            new(
                new("A few questions from {{ collective.name }}", "Quelques questions de {{ collective.name }}"),
                new(
                    """
                    Dear {{ member.name }},

                    We would like to know how we are doing, from you who work with us.

                    [Answer the questions]({{ links.answer }})

                    It takes a few minutes. Nobody can tell who gave which answer, and results are shown only for groups that are large enough. Answering is up to you, and changes nothing in how we work with you.

                    When the results are there, we will write to you again: what you said, and what we do about it.

                    Thank you,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    Nous aimerions savoir, de vous qui travaillez avec nous, comment nous nous en tirons.

                    [Répondre aux questions]({{ links.answer }})

                    Cela prend quelques minutes. Personne ne peut savoir qui a donné quelle réponse, et les résultats ne sont montrés que pour des groupes assez grands. Vous êtes libre de répondre, et cela ne change rien à notre collaboration.

                    Quand les résultats seront là, nous vous écrirons de nouveau : ce que vous avez dit, et ce que nous en faisons.

                    Merci,
                    {{ sender.name }}
                    """))),
        new(
            "open-call",
            new("Open call", "Appel ouvert"),
            NoticeClass.Membership,
            new(
                new("We are looking for people to join in", "Nous cherchons des personnes qui se joindront à nous"),
                new(
                    """
                    Dear {{ member.name }},

                    {{ collective.name }} is starting something new, and you are welcome to be part of it.

                    ## What it is about

                    [One or two sentences]

                    ## What it would ask of you

                    [How much time, until when, from where]

                    ## How to take part

                    [Say that you are interested]({{ links.answer }}). You commit to nothing yet; we will call you and talk it through.

                    Do you know somebody for whom this would be right? Please pass it on.

                    With kind regards,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    {{ collective.name }} lance quelque chose de nouveau, et votre participation serait la bienvenue.

                    ## De quoi il s’agit

                    [Une ou deux phrases]

                    ## Ce que cela vous demanderait

                    [Combien de temps, jusqu’à quand, d’où]

                    ## Comment participer

                    [Dites que cela vous intéresse]({{ links.answer }}). Vous ne vous engagez encore à rien; nous vous appellerons pour en parler.

                    Vous connaissez quelqu’un à qui cela conviendrait? Faites-lui suivre ce message.

                    Cordialement,
                    {{ sender.name }}
                    """))),
        new(
            "plain-letter",
            new("Plain letter", "Simple lettre"),
            NoticeClass.Membership,
            new(
                new("[What it is about]", "[De quoi il s’agit]"),
                new(
                    """
                    Dear {{ member.name }},

                    [What you would like to say]

                    With kind regards,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    [Ce que vous aimeriez dire]

                    Cordialement,
                    {{ sender.name }}
                    """))),
    ];
}
