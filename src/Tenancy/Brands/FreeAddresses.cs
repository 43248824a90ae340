using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>Says whether a new brand could have an address. Reads the database, not the registry's copy.</summary>
public sealed class FreeAddresses
{
    private readonly TenancyDb _db;
    private readonly NameHolds _holds;

    internal FreeAddresses(TenancyDb db, NameHolds holds)
    {
        _db = db;
        _holds = holds;
    }

    /// <summary>SLUG_TAKEN, SLUG_LOOKS_ALIKE or SLUG_HELD, at the field <c>slug</c>; null where it is free now. Only provisioning makes sure.</summary>
    public async Task<Error?> WhyNotAsync(Slug slug, CancellationToken cancellationToken)
    {
        var look = slug.Folded;
        var likes = await _db.Brands.Where(b => b.FoldedSlug == look).Select(b => b.Slug).ToListAsync(cancellationToken);
        if (likes.Contains(slug)) return AddressErrors.Taken;
        return likes.Count > 0 ? AddressErrors.LooksAlike : await WhyHeldAsync(slug, cancellationToken);
    }

    /// <summary>SLUG_HELD, or null.</summary>
    internal async Task<Error?> WhyHeldAsync(Slug slug, CancellationToken cancellationToken) =>
        await _holds.FindAsync(NameKind.Slug, slug.Value, asker: null, cancellationToken) is { } until ? AddressErrors.Held(until) : null;
}
