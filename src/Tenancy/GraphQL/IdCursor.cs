using System.Buffers.Text;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>An opaque place in a list whose ids grow with time (UUID v7), so what comes in meanwhile shifts no page.</summary>
public static class IdCursor
{
    private const int Length = 22;

    /// <summary>As PostgreSQL orders ids: byte by byte.</summary>
    public static readonly IComparer<Guid> Order = Comparer<Guid>.Create((a, b) => a.ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(b.ToByteArray(bigEndian: true)));

    public static string Of(Guid id) => Base64Url.EncodeToString(id.ToByteArray());

    /// <summary>The id, or null where the text is no cursor of this sort.</summary>
    public static Guid? Read(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[16];
        return cursor is { Length: Length } && Base64Url.TryDecodeFromChars(cursor, bytes, out var written) && written == 16 ? new Guid(bytes) : null;
    }
}
