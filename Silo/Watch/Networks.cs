using System.Net;

namespace Collab.Watch;

/// <summary>Networks that a setting names, as <c>10.0.0.0/8</c>.</summary>
internal static class Networks
{
    /// <summary>The networks of a section, or nothing where it says nothing.</summary>
    /// <exception cref="SettingRefused">One of them is no network.</exception>
    public static IPNetwork[]? Of(IConfiguration configuration, string section)
        => configuration.GetSection(section).Get<string[]>()?.Select(text => IPNetwork.TryParse(text, out var network)
            ? network
            : throw new SettingRefused($"{section} holds “{text}”, which is no network: write one as 10.0.0.0/8.")).ToArray();

    public static bool Include(this IPNetwork[] networks, IPAddress? address)
        => address is not null && networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
