using System.Buffers.Text;

namespace FoodSaaS.Integrations.Application.Deliveries;

/// <summary>An opaque place in the list of deliveries: ids grow with time.</summary>
internal static class DeliveryCursor
{
    private const int Length = 22;

    /// <summary>As PostgreSQL orders ids: byte by byte.</summary>
    public static readonly IComparer<Guid> Order = Comparer<Guid>.Create((a, b) => a.ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(b.ToByteArray(bigEndian: true)));

    public static string Of(Guid id) => Base64Url.EncodeToString(id.ToByteArray());

    public static Guid? Read(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[16];
        return cursor is { Length: Length } && Base64Url.TryDecodeFromChars(cursor, bytes, out var written) && written == 16 ? new Guid(bytes) : null;
    }
}
