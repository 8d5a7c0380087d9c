using System.Collections.Immutable;
using Collab.Sessions;

namespace Collab.Layout.Samples;

/// <summary>A made-up room, in the language of the page, with a question in the other one and a name in syllabics.</summary>
internal static class RoomSample
{
    private const string Address = "/en/occ/sessions/x7k2";
    private static readonly DateTimeOffset Started = new(2026, 3, 4, 23, 0, 0, TimeSpan.Zero);

    public static RoomView Of(bool facilitator, bool poll) => new()
    {
        Title = Here("Town hall: spring placements", "Discussion ouverte\u00a0: placements du printemps"),
        Code = "K7MPQ2",
        People = 42,
        Organisations = 17,
        Address = Address,
        Me = Text("Operator, North 1", "Exploitant, Nord 1"),
        Facilitator = facilitator,
        HandIsUp = true,
        Ends = Started.AddMinutes(70),
        WindowEnds = Started.AddDays(2),
        Agenda =
        [
            new(Here("Check-in", "Prise de contact"), RoomItemState.Done, "5 min"),
            new(Here("Questions to the guest", "Questions à l’invitée"), RoomItemState.Now, "12:40"),
            new(Here("Shared night staffing: proposal", "Personnel de nuit partagé\u00a0: proposition"), RoomItemState.ToCome, "20 min"),
            new(Here("Decisions and actions", "Décisions et actions"), RoomItemState.ToCome, "10 min"),
        ],
        Now = Post("q1", Here("When will the new placement standards be final, and will operators see a draft before they take effect?",
            "Quand les nouvelles normes de placement seront-elles définitives, et les exploitants verront-ils une ébauche avant leur entrée en vigueur?"),
            31, mine: true, Here("Operator, North 3", "Exploitant, Nord 3"), 12),
        Posts =
        [
            Post("q2", Here("Could training for cultural safety be offered together with community groups instead of agency by agency?",
                "La formation à la sécurité culturelle pourrait-elle être offerte avec les groupes communautaires plutôt qu’organisme par organisme?"),
                24, mine: false, new Phrase("ᓄᓇᓕᖕᓂ ᑲᑐᔾᔨᖃᑎᒌᑦ", "iu"), 20),
            Post("q3", Here("What happens to young people placed outside their region when a home closes for the winter?",
                "Qu’advient-il des jeunes placés hors de leur région lorsqu’un foyer ferme pour l’hiver?"),
                9, mine: false, null, null) with { Tag = RoomText.InWritingBy.With("2026-03-20"), TagKind = "warm" },
            Post("q4", Language.Current == Language.English
                ? new Phrase("Les outils d’évaluation seront-ils offerts en français dès le départ?", "fr")
                : new Phrase("Will the assessment tools be offered in French from the start?", "en"),
                6, mine: false, Here("Black Francophone Equity Group", "Groupe d’équité francophone noir"), 26),
        ],
        Shortlist =
        [
            Post("q5", Here("Who pays for the second night worker while the pilot runs?", "Qui paie la deuxième personne de nuit pendant le projet pilote?"),
                18, mine: false, Here("Operator, East 2", "Exploitant, Est 2"), 15),
            Post("q6", Here("Can small homes join the shared on-call list?", "Les petits foyers peuvent-ils se joindre à la liste de garde partagée?"),
                11, mine: false, Here("Operator, South 2", "Exploitant, Sud 2"), 17),
        ],
        Speaking = new("t1", Text("Community group B", "Groupe communautaire B"), "1:48"),
        Line =
        [
            new("t2", Text("Community group A", "Groupe communautaire A"), "0:00", FirstVoice: true),
            new("t3", Text("Operator, South 2", "Exploitant, Sud 2"), "3:20"),
            new("t4", RoomText.You, "4:05"),
        ],
        Polls = poll ? [Poll()] : [],
    };

    private static RoomPoll Poll()
    {
        var question = Here("Shall we try shared night staffing in the North region until June?",
            "Essayons-nous le personnel de nuit partagé dans la région du Nord jusqu’en juin?");
        var draft = new PollDraft(PollKind.Agreement, new(question.Text, question.Text), [], Quorum: 9);
        return new(Address, new(new("v1"), draft, PollPhase.Open, 9, false, [], null, [PollNotes.NotConsent, PollNotes.SilenceIsNotAgreement]), question)
        {
            MayVote = true,
            Seats = [new MySeatView(new("north-1"), Text("Operator, North 1", "Exploitant, Nord 1"))],
            Choices =
            [
                new("0", RoomText.Support, RoomText.SupportHint),
                new("1", RoomText.StandAside, RoomText.StandAsideHint),
                new("2", RoomText.Concern, RoomText.ConcernHint),
                new("3", RoomText.Object, RoomText.ObjectHint),
            ],
        };
    }

    private static RoomPost Post(string id, Phrase text, int votes, bool mine, Phrase? by, int? minute)
        => new(id, Address, text, votes, mine, by, minute is { } at ? Started.AddMinutes(at) : null);

    private static Phrase Here(string english, string french) => new(Text(english, french), Language.Current.Code);

    private static string Text(string english, string french) => Language.Current == Language.French ? french : english;
}
