using FoodSaaS.Accounts.Application.Operators;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Life;

internal sealed record BrandOwnerView(string Name, string Email);

/// <summary>Brands as operators see them.</summary>
internal sealed class GetPlatformBrands(AccountsDb db, BrandDirectory directory, GetImpersonations impersonations, BrandUsage usage, IBrandRegistry brands)
{
    public Task<Connection<PlatformBrandView>> FindAsync(string? search, BrandStatus? status, Page page, CancellationToken cancellationToken) => directory.FindAsync(search, status, page, cancellationToken);

    public async Task<PlatformBrandView?> FindAsync(string text, CancellationToken cancellationToken)
    {
        var brand = Slug.Parse(text) is { } slug ? await brands.FindAsync(slug, cancellationToken) : null;
        return brand is null ? null : await directory.FindAsync(brand.Id, cancellationToken);
    }

    public Task<IReadOnlyList<BrandMoveView>> MovesAsync(PlatformBrandView brand, CancellationToken cancellationToken) => directory.MovesAsync(new TenantId(brand.Id), cancellationToken);

    public Task<IReadOnlyList<ImpersonationView>> ImpersonationsAsync(PlatformBrandView brand, CancellationToken cancellationToken) => impersonations.OfAsync(new TenantId(brand.Id), cancellationToken);

    public Task<IReadOnlyList<UsageLine>?> UsageAsync(PlatformBrandView brand, CancellationToken cancellationToken) => usage.OfAsync(new TenantId(brand.Id), cancellationToken);

    public async Task<IReadOnlyList<BrandOwnerView>> OwnersAsync(PlatformBrandView brand, CancellationToken cancellationToken) => await db.Memberships
        .Where(m => m.BrandId == brand.Id && m.Role == Role.Owner).OrderBy(m => m.CreatedAt)
        .Join(db.Users, m => m.UserId, u => u.Id, (_, u) => new BrandOwnerView(u.Name, u.Email)).ToListAsync(cancellationToken);
}
