using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Domains;

/// <summary>The brand's domains, oldest first, and its main address.</summary>
internal sealed class GetDomains(CmsDb db, IPublicAddresses addresses, ITenantScope scope, ICacheTags tags)
{
    public async Task<IReadOnlyList<SiteDomainView>> ExecuteAsync(CancellationToken cancellationToken) =>
        [.. (await db.Domains.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellationToken)).Select(View)];

    public async Task<SiteDomainView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Domains.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken) is { } domain ? View(domain) : null;

    /// <summary>Read from the brand's own rows: the registry's copy of a few seconds ago would outlive the change.</summary>
    public async Task<SiteAddressView> AddressAsync(CancellationToken cancellationToken)
    {
        tags.Name(SiteDomain.Tag);
        var primary = await db.Domains.Where(d => d.IsPrimary).Select(d => d.Host).FirstOrDefaultAsync(cancellationToken);
        return new SiteAddressView(primary is null ? addresses.StorefrontOrigin(scope.Brand.Slug.Value) : addresses.OriginOf(primary));
    }

    public SiteDomainView View(SiteDomain domain) => SiteDomainView.Of(domain, addresses.StorefrontHost(scope.Brand.Slug.Value));
}
