using Collab.Sessions;

namespace Collab.Notices;

/// <summary>What notices say of themselves, whatever their authors wrote.</summary>
internal static class NoticeText
{
    public static readonly Text Phone = new("Phone", "Téléphone");
    public static readonly Text Email = new("E-mail", "Courriel");
    public static readonly Text Website = new("Website", "Site Web");
    public static readonly Text Colon = new(": ", "\u00a0: ");
    public static readonly Text Preferences = new("Choose what you get", "Choisir ce que vous recevez");
    public static readonly Text Recommends = new("This collective recommends; it gives no orders.", "Ce collectif recommande; il ne donne pas d’ordres.");

    public static readonly Text UnsubscribeAll = new("Unsubscribe from messages of these kinds", "Se désabonner des messages de ces genres");

    public static readonly Text DigestLead = new(
        "These notices came since your last daily mail, and you have not read them yet:",
        "Ces avis sont arrivés depuis votre dernier courriel quotidien, et vous ne les avez pas encore lus\u00a0:");

    public static readonly Text DigestWhy = new(
        "You get one mail a day because you chose it. What cannot wait, such as a change to a session, still comes at once.",
        "Vous recevez un courriel par jour parce que vous l’avez choisi. Ce qui ne peut attendre, comme un changement à une séance, vient toujours sans délai.");

    private static readonly Text Eastern = new("Eastern time", "heure de l’Est");
    private static readonly Text EasternStandard = new("Eastern standard time", "heure normale de l’Est");
    private static readonly Text Central = new("Central time", "heure du Centre");
    private static readonly Text Universal = new("Coordinated Universal Time", "temps universel coordonné");

    public static Text WhyOf(NoticeClass about) => about switch
    {
        NoticeClass.Service => new(
            "You get this because you have a part in what it is about, such as a session.",
            "Vous recevez ce message parce que ce dont il parle vous concerne, comme une séance à laquelle vous participez."),
        NoticeClass.Membership => new(
            "You get this because of your membership, or because you speak for an organisation that works with the collective.",
            "Vous recevez ce message en raison de votre adhésion, ou parce que vous parlez pour un organisme qui travaille avec le collectif."),
        _ => new(
            "You get this because you agreed to messages about paid events and offers, or because your membership lets us send them.",
            "Vous recevez ce message parce que vous avez accepté les messages sur les activités payantes et les offres, ou parce que votre adhésion nous le permet."),
    };

    /// <summary>A link's words: which notices it stops, and no others.</summary>
    public static Text UnsubscribeOf(NoticeClass about) => about switch
    {
        NoticeClass.Service => new(
            "Unsubscribe from messages about sessions and other things that you have a part in",
            "Se désabonner des messages sur les séances et les autres choses qui vous concernent"),
        NoticeClass.Membership => new("Unsubscribe from messages about membership", "Se désabonner des messages sur l’adhésion"),
        _ => new("Unsubscribe from messages about paid events and offers", "Se désabonner des messages sur les activités payantes et les offres"),
    };

    /// <summary>The words of the link by which a reader answers, where the author has set none.</summary>
    public static Text AnswerOf(NoticeAsks asks) => asks == NoticeAsks.Coming
        ? new("Say whether you come", "Dire si vous venez")
        : new("Say that you have read this", "Dire que vous avez lu ceci");

    /// <summary>The subject of a digest, to be filled in with the collective's name and the number of its notices.</summary>
    public static Text DigestOf(int notices) => notices == 1
        ? new("{0}: {1} notice for you", "{0}\u00a0: {1} avis pour vous")
        : new("{0}: {1} notices for you", "{0}\u00a0: {1} avis pour vous");

    public static Text NameOf(SessionKind kind) => kind switch
    {
        SessionKind.Roundtable => new("Roundtable", "Table ronde"),
        SessionKind.TownHall => new("Town hall", "Discussion ouverte"),
        SessionKind.PlanningSession => new("Planning session", "Séance de planification"),
        SessionKind.Webinar => new("Webinar", "Webinaire"),
        _ => new("Conference", "Conférence"),
    };

    /// <summary>As people say it, not as the database of zones does.</summary>
    public static Text NameOf(TimeZoneInfo zone) => zone.Id switch
    {
        "America/Toronto" or "America/Thunder_Bay" or "America/Nipigon" or "America/Iqaluit" => Eastern,
        "America/Atikokan" => EasternStandard,
        "America/Winnipeg" or "America/Rainy_River" => Central,
        "UTC" or "Etc/UTC" => Universal,
        _ => new(zone.Id, null),
    };

    /// <summary>For a reader of <c>en</c> or <c>fr</c>, in the other language where there is none in theirs.</summary>
    public static string In(this Text text, string language)
        => (language == "fr" ? Words(text.French) ?? Words(text.English) : Words(text.English) ?? Words(text.French)) ?? "";

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
