using Orleans.Storage;

namespace Collab.Embedded;

/// <summary>One request to a grain: how it may run, and where it is.</summary>
internal abstract class Call
{
    public bool Interleaves { get; init; }
    public bool IsReadOnly { get; init; }

    /// <summary>Whether it counts as use of the grain.</summary>
    public bool KeepsAlive { get; init; } = true;

    /// <summary>Whether it belongs to one activation and ends with it.</summary>
    public bool IsLocal { get; init; }

    /// <summary>When it was sent, as a timestamp; what was not sent does not time out.</summary>
    public long Sent { get; set; } = long.MaxValue;

    public GrainId Address { get; set; }
    public int Forwards { get; set; }
    public abstract bool IsAnswered { get; }

    /// <summary>Serves the call; never throws.</summary>
    public abstract Task Run(Activation activation);
    public abstract void Fail(Exception failure);
}

/// <summary>One request to a grain, with what it does there and what it answers.</summary>
internal sealed class Call<T>(Func<Activation, ValueTask<T>> body) : Call
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Answer => answer.Task;
    public override bool IsAnswered => answer.Task.IsCompleted;

    public override async Task Run(Activation activation)
    {
        try
        {
            answer.TrySetResult(await body(activation));
        }
        catch (Exception failure)
        {
            // A grain that wrote over somebody else's write must read again; its callers need not.
            if (failure is InconsistentStateException { IsSourceActivation: true } conflict)
            {
                conflict.IsSourceActivation = false;
                activation.Deactivate(new(DeactivationReasonCode.ApplicationError, failure.Message));
            }

            Fail(failure);
        }
    }

    public override void Fail(Exception failure) => answer.TrySetException(failure);

    /// <summary>Answers the caller at once when it cancels, whatever the grain does.</summary>
    public async Task<T> AnswerUnless(CancellationToken cancelled)
    {
        using var link = cancelled.UnsafeRegister(static (self, cancelled) => ((Call<T>)self!).answer.TrySetCanceled(cancelled), this);
        return await Answer;
    }
}
