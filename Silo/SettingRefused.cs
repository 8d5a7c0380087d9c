namespace Collab;

/// <summary>A setting with which the program cannot run; the message says why, for whoever starts it.</summary>
internal sealed class SettingRefused(string message) : Exception(message);
