namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal NoSuchItem = new("session.no-such-item");
    public static readonly Refusal AgendaFull = new("session.agenda-full", $"{SessionLimits.AgendaItems}");
    public static readonly Refusal ItemBegan = new("session.item-began");
    public static readonly Refusal NotSoManyMinutes = new("session.minutes-out-of-range", $"{SessionLimits.Minutes}");

    /// <summary>An opening has no timer and takes no posts.</summary>
    public static readonly Refusal InOpening = new("session.in-opening");
}
