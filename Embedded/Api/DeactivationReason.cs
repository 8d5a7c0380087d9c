namespace Orleans;

/// <summary>Why an activation ends, for its grain and for the log.</summary>
public readonly struct DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
{
    public DeactivationReason(DeactivationReasonCode code, string text) : this(code, null, text) { }

    public DeactivationReasonCode ReasonCode { get; } = code;
    public string Description { get; } = text;
    public Exception? Exception { get; } = exception;

    public override string ToString() => $"{ReasonCode}: {Description} {Exception}";
}

/// <summary>The kinds of reasons for which an activation ends.</summary>
[GenerateSerializer]
public enum DeactivationReasonCode : byte
{
    None = 0,
    ShuttingDown = 1,
    ActivationFailed = 2,
    ActivationIdle = 4,
    ApplicationError = 8,
    ApplicationRequested = 9,
}
