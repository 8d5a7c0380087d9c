namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal FloorHasMoved = new("session.floor-has-moved");
    public static readonly Refusal TooManyVoices = new("session.too-many-organisations");
}
