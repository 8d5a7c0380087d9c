using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>How far a task is.</summary>
public enum TaskState
{
    ToDo,
    Started,
    Done,
    CannotStart,
    Wrong,
}

/// <summary>One step of something longer.</summary>
/// <param name="Address">Null while it cannot be started.</param>
public sealed record TaskItem(string Label, TaskState State, string? Address = null, string? Hint = null);

/// <summary>The steps of something longer, in any order, each with how far it is.</summary>
public sealed class TaskList(IHtmlHelper html) : Part(html)
{
    public IReadOnlyList<TaskItem> Tasks { get; set; } = [];

    public static (string Text, string Kind) Said(TaskState state) => state switch
    {
        TaskState.ToDo => (LayoutText.TaskToDo, "tag"),
        TaskState.Started => (LayoutText.TaskInProgress, "tag warm"),
        TaskState.Done => (LayoutText.TaskDone, ""),
        TaskState.Wrong => (LayoutText.TaskWrong, "tag stop"),
        _ => (LayoutText.TaskCannotStart, "soft"),
    };
}
