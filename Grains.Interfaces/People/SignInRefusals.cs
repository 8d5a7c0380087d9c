namespace Collab.People;

/// <summary>Why a sign-in says no, and the limits behind it.</summary>
public static class SignInRefusals
{
    /// <summary>How long a link and its code can be used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>Wrong codes until a code is dead.</summary>
    public const int MostTries = 5;

    /// <summary>Mails to one address within <see cref="Window"/>.</summary>
    public const int MostRequests = 5;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Nobody signs in with this address. Pages do not tell it apart from a mail that was sent.</summary>
    public static readonly Refusal NobodyHere = new("sign-in.nobody-here");
    public static readonly Refusal TooManyRequests = new("sign-in.too-many-requests", $"{MostRequests}");
    public static readonly Refusal Wrong = new("sign-in.wrong");
    public static readonly Refusal Taken = new("sign-in.address-taken");
}
