namespace Orleans.Runtime;

/// <summary>What the engine throws when it cannot do what was asked.</summary>
[GenerateSerializer]
public class OrleansException : Exception
{
    public OrleansException()
    {
    }

    public OrleansException(string message)
        : base(message)
    {
    }

    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A call was sent back without having run.</summary>
[GenerateSerializer]
public class OrleansMessageRejectionException : OrleansException
{
    internal OrleansMessageRejectionException(string message)
        : base(message)
    {
    }
}

/// <summary>The host is stopping and takes no more calls.</summary>
[GenerateSerializer]
public sealed class SiloUnavailableException(string msg) : OrleansMessageRejectionException(msg);

/// <summary>A stream ended because its grain was deactivated, or because nobody read it for too long.</summary>
[GenerateSerializer]
public sealed class EnumerationAbortedException : Exception
{
    public EnumerationAbortedException()
    {
    }

    public EnumerationAbortedException(string message)
        : base(message)
    {
    }

    public EnumerationAbortedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A reminder could not be found or changed.</summary>
[GenerateSerializer]
public sealed class ReminderException(string message) : OrleansException(message);
