using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.Quotas;

/// <summary>Whom a quota counts: a key, an app, a person or a network, at one brand or at the platform.</summary>
internal readonly record struct CallerId(TenantId? Brand, UInt128 Who)
{
    public static CallerId Of(TenantId? brand, Viewer viewer, IPAddress? address) =>
        new(brand, (viewer.KeyId ?? viewer.UserId ?? viewer.DinerId ?? viewer.GrantId) is { } id ? NumberOf(id) : NetworkOf(address));

    /// <summary>The caller as a mere network, whatever he shows.</summary>
    public static CallerId Network(IPAddress? address) => new(null, NetworkOf(address));

    private static UInt128 NumberOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>An IPv4 address, or the /64 that an IPv6 subscriber has to himself.</summary>
    private static UInt128 NetworkOf(IPAddress? address)
    {
        if (address is null) return 0;
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        address.TryWriteBytes(bytes, out _);
        if (address.AddressFamily == AddressFamily.InterNetworkV6) bytes[8..].Clear();
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
