using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.Silos;

/// <summary>PostgreSQL's advisory locks about brands. Every write of a brand holds its own shared until it commits; a move takes it for itself.</summary>
internal static class BrandLock
{
    /// <summary>Only one move of a brand at a time, in the registry's database.</summary>
    private const long Turn = 0x4D6F7665;

    public static long KeyOf(TenantId brand)
    {
        Span<byte> bytes = stackalloc byte[16];
        brand.Value.TryWriteBytes(bytes);
        return BitConverter.ToInt64(bytes[..8]) ^ BitConverter.ToInt64(bytes[8..]);
    }

    public static long TurnOf(TenantId brand) => KeyOf(brand) ^ Turn;
}
