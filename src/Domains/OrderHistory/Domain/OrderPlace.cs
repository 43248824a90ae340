using System.Buffers.Binary;
using System.Buffers.Text;
using FoodSaaS.Contracts.Ordering;
using NodaTime;

namespace FoodSaaS.OrderHistory.Domain;

/// <summary>Where an order stands among the others: by when it was placed, then by id. What comes in meanwhile shifts no page.</summary>
internal readonly record struct OrderPlace(Instant PlacedAt, Guid Id)
{
    private const int Bytes = 24;
    private const int Length = 32;

    public static OrderPlace Of(OrderDocument order) => new(Instant.FromUnixTimeMilliseconds(order.PlacedAt.ToUnixTimeMilliseconds()), order.Id);

    /// <summary>The place, or null where the text is no cursor of this sort.</summary>
    public static OrderPlace? Read(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (cursor is not { Length: Length } || !Base64Url.TryDecodeFromChars(cursor, bytes, out var written) || written != Bytes) return null;
        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return milliseconds is < 0 or > 253402300799999 ? null : new OrderPlace(Instant.FromUnixTimeMilliseconds(milliseconds), new Guid(bytes[8..], bigEndian: true));
    }

    /// <summary>An opaque cursor.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, PlacedAt.ToUnixTimeMilliseconds());
        Id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }
}
