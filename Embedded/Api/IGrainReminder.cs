namespace Orleans.Runtime;

/// <summary>A handle to a reminder, with which it is unregistered.</summary>
public interface IGrainReminder
{
    string ReminderName { get; }
}
