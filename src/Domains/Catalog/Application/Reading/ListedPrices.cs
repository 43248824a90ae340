using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>What the price lists say on an occasion.</summary>
internal sealed class ListedPrices(CatalogDb db, IKnownFacts known, ICacheTags tags)
{
    public async Task<PriceBook> ReadAsync(PlacedOccasion occasion, CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.PriceLists);
        var (place, day) = (occasion.Asked.LocationId, occasion.Day);
        var lists = await db.PriceLists.AsNoTracking()
            .Where(l => l.LocationId == null || l.LocationId == place)
            .Select(l => new { l.Id, Terms = new PriceListTerms(l.LocationId, l.Service, l.ValidFrom, l.ValidUntil) })
            .ToListAsync(cancellationToken);
        if (PriceListTerms.NextEdge(lists.Select(l => l.Terms), day) is { } edge) occasion.TellChange(tags, WallClock.StartOf(edge, occasion.Zone));

        var held = lists.Where(l => l.Terms.HoldsOn(day)).ToList();
        if (held.Count == 0) return new PriceBook([], occasion.Asked.Service);
        var ids = held.ConvertAll(l => l.Id);
        var prices = (await db.ListPrices.AsNoTracking().Where(p => ids.Contains(p.ListId)).ToListAsync(cancellationToken)).ToLookup(p => p.ListId);
        return new PriceBook(held.Select(l => new HeldPriceList(l.Id, l.Terms, prices[l.Id].ToDictionary(p => p.SizeId, p => p.Price))), occasion.Asked.Service);
    }

    /// <summary>Of some sizes at a given instant, in one statement; in none where it is known that the brand has no lists.</summary>
    public async Task<PriceBook> OfAsync(PlacedOccasion occasion, IReadOnlyCollection<Guid> sizeIds, CancellationToken cancellationToken)
    {
        if (await known.HoldAsync(cancellationToken) && await known.GetAsync<PriceLists>("catalog.price-lists", async () => await AnyAsync(cancellationToken), cancellationToken) == PriceLists.None)
        {
            return new PriceBook([], occasion.Asked.Service);
        }

        tags.Name(MenuTags.PriceLists);
        var (place, day) = (occasion.Asked.LocationId, occasion.Day);
        var rows = await (
            from price in db.ListPrices.AsNoTracking()
            where sizeIds.Contains(price.SizeId)
            join list in db.PriceLists on price.ListId equals list.Id
            where (list.LocationId == null || list.LocationId == place) && (list.ValidFrom == null || list.ValidFrom <= day) && (list.ValidUntil == null || list.ValidUntil >= day)
            select new { list.Id, Terms = new PriceListTerms(list.LocationId, list.Service, list.ValidFrom, list.ValidUntil), price.SizeId, price.Price }).ToListAsync(cancellationToken);
        return new PriceBook(rows.GroupBy(r => r.Id).Select(l => new HeldPriceList(l.Key, l.First().Terms, l.ToDictionary(r => r.SizeId, r => r.Price))), occasion.Asked.Service);
    }

    private async Task<PriceLists> AnyAsync(CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.PriceLists);
        return await db.PriceLists.AnyAsync(cancellationToken) ? PriceLists.Some : PriceLists.None;
    }

    private sealed record PriceLists(bool HasAny)
    {
        public static readonly PriceLists None = new(false);
        public static readonly PriceLists Some = new(true);
    }
}
