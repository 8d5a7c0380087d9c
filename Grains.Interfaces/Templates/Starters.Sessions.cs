using Collab.Notices;

namespace Collab.Templates;

internal static partial class Starters
{
    public static Starter[] OfSessions =>
    [
        new(
            "session-invitation",
            new("Session invitation", "Invitation à une séance"),
            NoticeClass.Service,
            new(
                new("You are invited: {{ session.title }}", "Invitation : {{ session.title }}"),
                new(
                    """
                    Dear {{ member.name }},

                    {{ collective.name }} would be glad to have you at **{{ session.title }}**.

                    - Kind: {{ session.kind }}
                    - Day: {{ session.starts | date.to_string '%A %F' }}
                    - Time: {{ session.starts | date.to_string '%R' }} to {{ session.ends | date.to_string '%R' }}, {{ session.zone }}
                    {{~ for way in session.hearing ~}}
                    - To hear it: {{ way }}
                    {{~ end }}
                    {{~ if session.items.size > 0 }}

                    ## What we will talk about

                    {{ for item in session.items ~}}
                    {{ for.index + 1 }}. {{ item.title }}
                    {{~ end }}
                    {{~ end }}

                    [Tell us whether you can come]({{ links.answer }}). It takes one click, and no sign-in.

                    You can [read the agenda and ask your question beforehand]({{ session.link }}). If the time does not suit you, answer all the same: you can name somebody who comes in your place.

                    With kind regards,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    {{ collective.name }} serait heureux de vous accueillir à **{{ session.title }}**.

                    - Genre : {{ session.kind }}
                    - Jour : {{ session.starts | date.to_string '%A %F' }}
                    - Heure : de {{ session.starts | date.to_string '%H h %M' }} à {{ session.ends | date.to_string '%H h %M' }}, {{ session.zone }}
                    {{~ for way in session.hearing ~}}
                    - Pour l’entendre : {{ way }}
                    {{~ end }}
                    {{~ if session.items.size > 0 }}

                    ## Ce dont nous parlerons

                    {{ for item in session.items ~}}
                    {{ for.index + 1 }}. {{ item.title }}
                    {{~ end }}
                    {{~ end }}

                    [Dites-nous si vous pouvez venir]({{ links.answer }}). Un clic suffit, sans ouvrir de session.

                    Vous pouvez [lire l’ordre du jour et poser votre question d’avance]({{ session.link }}). Si l’heure ne vous convient pas, répondez quand même : vous pouvez nommer une personne qui viendra à votre place.

                    Cordialement,
                    {{ sender.name }}
                    """))),
        new(
            "session-reminder",
            new("Session reminder", "Rappel d’une séance"),
            NoticeClass.Service,
            new(
                new(
                    "Soon: {{ session.title }}, {{ session.starts | date.to_string '%F, %R' }}",
                    "Bientôt : {{ session.title }}, {{ session.starts | date.to_string '%F, %H h %M' }}"),
                new(
                    """
                    Dear {{ member.name }},

                    **{{ session.title }}** begins on {{ session.starts | date.to_string '%A %F' }} at {{ session.starts | date.to_string '%R' }} ({{ session.zone }}).
                    {{~ for way in session.hearing }}
                    - {{ way }}
                    {{~ end }}

                    [Open the session’s page]({{ session.link }}) a few minutes before, so that you can try whether you hear us.

                    Something came up? [Tell us here]({{ links.answer }}), so that nobody waits for you. You can still ask a question on the session’s page; somebody will read it out.

                    See you soon,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    **{{ session.title }}** commence le {{ session.starts | date.to_string '%A %F' }} à {{ session.starts | date.to_string '%H h %M' }} ({{ session.zone }}).
                    {{~ for way in session.hearing }}
                    - {{ way }}
                    {{~ end }}

                    [Ouvrez la page de la séance]({{ session.link }}) quelques minutes avant, pour vérifier que vous nous entendez.

                    Un empêchement? [Dites-le-nous ici]({{ links.answer }}), pour que personne ne vous attende. Vous pouvez encore poser une question sur la page de la séance; quelqu’un la lira.

                    À bientôt,
                    {{ sender.name }}
                    """))),
        new(
            "session-changed",
            new("Session changed", "Changement d’une séance"),
            NoticeClass.Service,
            new(
                new("Changed: {{ session.title }}", "Changement : {{ session.title }}"),
                new(
                    """
                    Dear {{ member.name }},

                    Something has changed about **{{ session.title }}**. This is how it stands now:

                    - Day: {{ session.starts | date.to_string '%A %F' }}
                    - Time: {{ session.starts | date.to_string '%R' }} to {{ session.ends | date.to_string '%R' }}, {{ session.zone }}
                    {{~ for way in session.hearing ~}}
                    - To hear it: {{ way }}
                    {{~ end }}

                    We recommend that you look whether it still suits you. [Tell us whether you can come]({{ links.answer }}), also if you have answered before. It takes one click, and no sign-in.

                    All about it is on [the session’s page]({{ session.link }}). If the new time does not suit you, you can name somebody who comes in your place.

                    With kind regards,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    Quelque chose a changé pour **{{ session.title }}**. Voici ce qui est prévu maintenant :

                    - Jour : {{ session.starts | date.to_string '%A %F' }}
                    - Heure : de {{ session.starts | date.to_string '%H h %M' }} à {{ session.ends | date.to_string '%H h %M' }}, {{ session.zone }}
                    {{~ for way in session.hearing ~}}
                    - Pour l’entendre : {{ way }}
                    {{~ end }}

                    Nous vous recommandons de vérifier si cela vous convient encore. [Dites-nous si vous pouvez venir]({{ links.answer }}), même si vous avez déjà répondu. Un clic suffit, sans ouvrir de session.

                    Tout est sur [la page de la séance]({{ session.link }}). Si la nouvelle heure ne vous convient pas, vous pouvez nommer une personne qui viendra à votre place.

                    Cordialement,
                    {{ sender.name }}
                    """))),
        new(
            "session-cancelled",
            new("Session cancelled", "Annulation d’une séance"),
            NoticeClass.Service,
            new(
                new("Cancelled: {{ session.title }}", "Annulée : {{ session.title }}"),
                new(
                    """
                    Dear {{ member.name }},

                    **{{ session.title }}** on {{ session.starts | date.to_string '%A %F' }} does not take place.
                    {{~ if session.reason }}

                    The reason: {{ session.reason }}
                    {{~ end }}

                    You need do nothing. If you have planned a trip or asked somebody to stand in for you, we recommend that you tell them. What was written for the session stays on [its page]({{ session.link }}).

                    We are sorry for the trouble.

                    With kind regards,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    **{{ session.title }}**, le {{ session.starts | date.to_string '%A %F' }}, n’aura pas lieu.
                    {{~ if session.reason }}

                    La raison : {{ session.reason }}
                    {{~ end }}

                    Vous n’avez rien à faire. Si vous avez prévu un déplacement ou demandé à quelqu’un de vous remplacer, nous vous recommandons de prévenir cette personne. Ce qui a été écrit pour la séance reste sur [sa page]({{ session.link }}).

                    Nous sommes désolés du dérangement.

                    Cordialement,
                    {{ sender.name }}
                    """))),
        new(
            "session-minutes",
            new("Minutes", "Compte rendu"),
            NoticeClass.Service,
            new(
                new("Minutes of {{ session.title }}", "Compte rendu : {{ session.title }}"),
                new(
                    """
                    Dear {{ member.name }},

                    The minutes of **{{ session.title }}** on {{ session.starts | date.to_string '%F' }} are ready.

                    [Read the minutes]({{ session.link }})

                    They hold what was asked, what was answered, what was decided, and who does what until when. If we got something wrong, [tell us]({{ links.answer }}) and we will look at it together.

                    Thank you for what you brought to it,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    Le compte rendu de **{{ session.title }}** du {{ session.starts | date.to_string '%F' }} est prêt.

                    [Lire le compte rendu]({{ session.link }})

                    Vous y trouverez les questions, les réponses, les décisions, et qui fait quoi pour quand. Si quelque chose est inexact, [dites-le-nous]({{ links.answer }}) et nous le verrons ensemble.

                    Merci de votre contribution,
                    {{ sender.name }}
                    """))),
        new(
            "action-due",
            new("Action due", "Action à échéance"),
            NoticeClass.Service,
            new(
                new("Due soon: your actions from {{ session.title }}", "Bientôt à échéance : vos actions de {{ session.title }}"),
                new(
                    """
                    Dear {{ member.name }},

                    {{~ if session.actions.size > 0 }}
                    At **{{ session.title }}** it was decided that you would see to this:

                    {{~ for action in session.actions ~}}
                    - {{ action.words }} (due {{ action.due | date.to_string '%A %F' }})
                    {{~ end }}

                    If it is done, mark it as done on [the session’s page]({{ session.link }}), and nobody needs to ask you. There you can also give it to somebody else.
                    {{~ else }}
                    Nothing that was decided at **{{ session.title }}** is left for you to do. Thank you.
                    {{~ end }}

                    With kind regards,
                    {{ sender.name }}
                    """,
                    """
                    Bonjour {{ member.name }},

                    {{~ if session.actions.size > 0 }}
                    Lors de **{{ session.title }}**, il a été décidé que vous vous chargeriez de ceci :

                    {{~ for action in session.actions ~}}
                    - {{ action.words }} (échéance : {{ action.due | date.to_string '%A %F' }})
                    {{~ end }}

                    Si c’est fait, indiquez-le sur [la page de la séance]({{ session.link }}), et personne n’aura à vous le demander. Vous pouvez aussi y confier une action à quelqu’un d’autre.
                    {{~ else }}
                    De ce qui a été décidé lors de **{{ session.title }}**, il ne vous reste rien à faire. Merci.
                    {{~ end }}

                    Cordialement,
                    {{ sender.name }}
                    """))),
    ];
}
