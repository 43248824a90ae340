using System.Linq.Expressions;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Prices;

/// <summary>The brand's price lists.</summary>
internal sealed class GetPriceLists(CatalogDb db, ITenantScope scope, ICacheTags tags)
{
    /// <summary>All of them, those that are over among them, the oldest first.</summary>
    public Task<IReadOnlyList<PriceListView>> AllAsync(CancellationToken cancellationToken) => ReadAsync(_ => true, cancellationToken);

    public async Task<PriceListView?> ByIdAsync(Guid id, CancellationToken cancellationToken) => (await ReadAsync(l => l.Id == id, cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<ListPriceView>> PricesAsync(Guid id, CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.PriceLists);
        var prices = await db.ListPrices.AsNoTracking().Where(p => p.ListId == id).OrderBy(p => p.SizeId).ToListAsync(cancellationToken);
        return prices.ConvertAll(p => new ListPriceView(p.SizeId, new Money(p.Price, scope.Brand.Currency)));
    }

    private async Task<IReadOnlyList<PriceListView>> ReadAsync(Expression<Func<PriceList, bool>> which, CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.PriceLists);
        return await db.PriceLists.AsNoTracking().Where(which).OrderBy(l => l.Id)
            .Select(l => new PriceListView(l.Id, l.Name, new PriceListTerms(l.LocationId, l.Service, l.ValidFrom, l.ValidUntil), db.ListPrices.Count(p => p.ListId == l.Id), l.Version))
            .ToListAsync(cancellationToken);
    }
}
