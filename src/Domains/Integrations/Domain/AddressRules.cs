using System.Net;
using System.Net.Sockets;

namespace FoodSaaS.Integrations.Domain;

/// <summary>
/// Which addresses a brand's endpoint may have: those of the public internet, by IANA's special-purpose registries. Whatever carries another address inside
/// (IPv4-mapped, NAT64, 6to4, Teredo, ISATAP) is refused whole, so nothing has to be unpacked.
/// </summary>
internal static class AddressRules
{
    private static readonly IPNetwork[] Special =
    [
        .. """
           0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24
           192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32
           2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(IPNetwork.Parse),
    ];

    /// <summary>Global unicast; everything else of IPv6 is local, reserved or a wrapping of something.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && (!GlobalUnicast.Contains(address) || IsIsatap(address))) return false;
        return !Special.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
    }

    /// <summary>Loopback as such, in no wrapping.</summary>
    public static bool IsLoopback(IPAddress address) => !address.IsIPv4MappedToIPv6 && IPAddress.IsLoopback(address);

    /// <summary>RFC 5214: the last 64 bits are 0:5efe or 200:5efe and an IPv4 address.</summary>
    private static bool IsIsatap(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.TryWriteBytes(bytes, out _) && (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == 0xfe;
    }
}
