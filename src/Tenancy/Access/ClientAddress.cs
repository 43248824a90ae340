using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace FoodSaaS.Tenancy.Access;

/// <summary>
/// The network that a request comes from, as limits count it: from the connection, never from anything that the caller writes. One IPv6 subscriber has a
/// whole /64, so that counts as one.
/// </summary>
public sealed class ClientAddress(IHttpContextAccessor http)
{
    public string Network => http.HttpContext?.Connection.RemoteIpAddress is { } address ? NetworkOf(address) : "unknown";

    public static string NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"{new IPAddress(bytes)}/64";
    }
}
