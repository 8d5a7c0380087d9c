namespace Collab.Mail.Mime;

/// <summary>Finds the address in what a header says.</summary>
internal static class AddressText
{
    /// <summary>What stands in the last angle brackets, or all of it; in a list of several, the first.</summary>
    public static string In(string header)
    {
        var open = header.LastIndexOf('<');
        var close = open < 0 ? -1 : header.IndexOf('>', open);
        return close > open ? header[(open + 1)..close].Trim() : header.Split(',')[0].Trim();
    }
}
