using Collab.Notices;

namespace Collab.Templates;

/// <summary>The words of the templates to begin with.</summary>
internal static partial class Starters
{
    public static Starter[] OfMembership =>
    [
        new(
            "said-and-did",
            new("You said, we did", "Vous l’avez dit, nous l’avons fait"),
            NoticeClass.Membership,
            new(
                new("You said, we did", "Vous l’avez dit, nous l’avons fait"),
                new(
                    """
                    Dear {{ member.name }},

                    You told us what matters to you. Here is what came of it.

                    ## You said

                    [What people said, in their own words, without names]

                    ## We did

                    [What changed, and since when]

                    ## Not yet

                    [What we could not do so far, and why; what we recommend instead]

                    Did we understand you? [Answer here]({{ links.answer }}). Every answer is read.

                    Thank you,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    Vous nous avez dit ce qui compte pour vous. Voici ce qui en est résulté.

                    ## Vous l’avez dit

                    [Ce que les gens ont dit, dans leurs mots, sans noms]

                    ## Nous l’avons fait

                    [Ce qui a changé, et depuis quand]

                    ## Pas encore

                    [Ce que nous n’avons pas pu faire, et pourquoi; ce que nous recommandons entre-temps]

                    Vous avons-nous bien compris? [Répondez ici]({{ links.answer }}). Chaque réponse est lue.

                    Merci,
                    {{ sender.name }}
                    """))),
        new(
            "renewal-due",
            new("Renewal due", "Renouvellement à venir"),
            NoticeClass.Membership,
            new(
                new("Your membership in {{ collective.name }} comes up for renewal", "Votre adhésion à {{ collective.name }} arrive à échéance"),
                new(
                    """
                    Dear {{ member.name }},

                    The membership{{ if member.organisation }} of {{ member.organisation }}{{ end }} in {{ collective.name }} will soon come up for renewal. We hope that you stay with us.

                    We recommend that you take a few minutes for this now:

                    1. Look whether the names and addresses that we have of you are still right.
                    2. Say whether the standards that you chose to follow are still yours.
                    3. [Tell us whether you wish to renew]({{ links.answer }}).

                    If you have decided to leave, tell us that too. Nothing else will be asked of you.

                    With kind regards,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    L’adhésion{{ if member.organisation }} de {{ member.organisation }}{{ end }} à {{ collective.name }} arrive bientôt à échéance. Nous espérons que vous resterez des nôtres.

                    Nous vous recommandons de prendre quelques minutes dès maintenant pour :

                    1. vérifier que les noms et adresses que nous avons sont encore exacts;
                    2. dire si les normes que vous avez choisi de suivre sont toujours les vôtres;
                    3. [nous dire si vous souhaitez renouveler]({{ links.answer }}).

                    Si vous avez décidé de partir, dites-le-nous aussi. Rien d’autre ne vous sera demandé.

                    Cordialement,
                    {{ sender.name }}
                    """))),
        new(
            "reference-request",
            new("Reference request", "Demande de référence"),
            NoticeClass.Membership,
            new(
                new("Would you tell us how you know an applicant?", "Pourriez-vous nous parler d’un organisme candidat?"),
                new(
                    """
                    Dear {{ member.name }},

                    [Name of the organisation] wishes to join {{ collective.name }}, and has named you as somebody who knows its work.

                    Would you tell us, in a few sentences:

                    - how you have worked together, and for how long;
                    - what it does well;
                    - what we should ask it about.

                    [Give your reference]({{ links.answer }})

                    Please name no child and no young person, and nothing by which one could be recognised. Two people read what you write. You are free to say no; that is not held against anybody.

                    Thank you for your time,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    [Nom de l’organisme] souhaite se joindre à {{ collective.name }} et a donné votre nom, parce que vous connaissez son travail.

                    Pourriez-vous nous dire en quelques phrases :

                    - comment vous avez travaillé ensemble, et pendant combien de temps;
                    - ce que cet organisme fait bien;
                    - ce sur quoi nous devrions l’interroger.

                    [Donner votre référence]({{ links.answer }})

                    Ne nommez aucun enfant ni aucun jeune, et n’écrivez rien qui permettrait d’en reconnaître un. Deux personnes lisent votre réponse. Vous pouvez refuser; personne n’en souffrira.

                    Merci de votre temps,
                    {{ sender.name }}
                    """))),
    ];
}
