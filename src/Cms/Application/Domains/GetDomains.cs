using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Domains;

/// <summary>The brand's domains, oldest first, and its main address.</summary>
internal sealed class GetDomains(CmsDb db, IPublicAddresses addresses, ITenantScope scope, ICacheTags tags, IClock clock)
{
    public async Task<IReadOnlyList<SiteDomainView>> ExecuteAsync(CancellationToken cancellationToken) =>
        await ViewsAsync(await db.Domains.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellationToken), cancellationToken);

    public async Task<SiteDomainView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Domains.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken) is { } domain ? await ViewAsync(domain, cancellationToken) : null;

    /// <summary>Read from the brand's own rows: the registry's copy of a few seconds ago would outlive the change.</summary>
    public async Task<SiteAddressView> AddressAsync(CancellationToken cancellationToken)
    {
        tags.Name(SiteDomain.Tag);
        var primary = await db.Domains.Where(d => d.IsPrimary).Select(d => d.Host).FirstOrDefaultAsync(cancellationToken);
        return new SiteAddressView(primary is null ? addresses.StorefrontOrigin(scope.Brand.Slug.Value) : addresses.OriginOf(primary));
    }

    public async Task<SiteDomainView> ViewAsync(SiteDomain domain, CancellationToken cancellationToken) => (await ViewsAsync([domain], cancellationToken))[0];

    public async Task<IReadOnlyList<SiteDomainView>> ViewsAsync(IReadOnlyList<SiteDomain> domains, CancellationToken cancellationToken)
    {
        var ids = domains.Select(d => d.Id).ToList();
        var certificates = await db.Certificates.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var (pointTo, now) = (addresses.StorefrontHost(scope.Brand.Slug.Value), clock.GetCurrentInstant());
        return [.. domains.Select(d => SiteDomainView.Of(d, pointTo, certificates.TryGetValue(d.Id, out var certificate) ? SiteCertificateView.Of(certificate, now) : null))];
    }
}
