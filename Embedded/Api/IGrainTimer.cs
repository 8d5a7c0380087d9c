namespace Orleans.Runtime;

/// <summary>A timer whose ticks are turns of its grain; disposing it stops it.</summary>
public interface IGrainTimer : IDisposable
{
    void Change(TimeSpan dueTime, TimeSpan period);
}
