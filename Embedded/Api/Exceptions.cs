namespace Orleans.Runtime;

/// <summary>What the engine throws when it cannot do what was asked.</summary>
[GenerateSerializer]
public class OrleansException(string message, Exception innerException) : Exception(message, innerException)
{
    public OrleansException(string message) : this(message, null!) { }
}

/// <summary>A call was sent back without having run.</summary>
[GenerateSerializer]
public class OrleansMessageRejectionException : OrleansException
{
    internal OrleansMessageRejectionException(string message) : base(message) { }
}

/// <summary>The host is stopping and takes no more calls.</summary>
[GenerateSerializer]
public sealed class SiloUnavailableException(string msg) : OrleansMessageRejectionException(msg);

/// <summary>A stream ended because its grain was deactivated, or because nobody read it for too long.</summary>
[GenerateSerializer]
public sealed class EnumerationAbortedException(string message) : Exception(message);

/// <summary>A reminder could not be changed.</summary>
[GenerateSerializer]
public sealed class ReminderException(string message) : OrleansException(message);
