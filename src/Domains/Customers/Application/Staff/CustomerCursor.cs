using System.Buffers.Text;

namespace FoodSaaS.Customers.Application.Staff;

/// <summary>An opaque place in the list of customers: ids grow with time.</summary>
internal static class CustomerCursor
{
    private const int Length = 22;

    public static string Of(Guid id) => Base64Url.EncodeToString(id.ToByteArray());

    public static Guid? Read(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[16];
        return cursor is { Length: Length } && Base64Url.TryDecodeFromChars(cursor, bytes, out var written) && written == 16 ? new Guid(bytes) : null;
    }
}
