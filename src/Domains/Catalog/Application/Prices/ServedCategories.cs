using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Prices;

/// <summary>Which categories the brand's menus offer on an occasion.</summary>
internal sealed class ServedCategories(CatalogDb db, IKnownFacts known, ICacheTags tags)
{
    public async Task<Serving> OnAsync(PlacedOccasion occasion, CancellationToken cancellationToken) =>
        new((await known.GetAsync<IReadOnlyList<Menu>>("catalog.menus", async () => await ReadAsync(cancellationToken), cancellationToken))!, occasion);

    private async Task<IReadOnlyList<Menu>> ReadAsync(CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.Menus);
        return await db.Menus.AsNoTracking().ToListAsync(cancellationToken);
    }
}

/// <summary>Whether dishes of a category are served on an occasion. A brand without menus of its own serves all of them everywhere and always.</summary>
internal sealed class Serving(IReadOnlyList<Menu> own, PlacedOccasion occasion)
{
    private readonly Dictionary<Guid, (DishOffer Offer, Instant? BackAt)> _known = [];

    /// <returns>And where it is served at other times only, the next of them.</returns>
    public (DishOffer Offer, Instant? BackAt) Of(Guid categoryId)
    {
        if (own.Count == 0) return (DishOffer.Offered, null);
        if (!_known.TryGetValue(categoryId, out var answer)) _known[categoryId] = answer = Find(categoryId);
        return answer;
    }

    private (DishOffer, Instant?) Find(Guid categoryId)
    {
        var times = own.Where(m => m.CategoryIds.Contains(categoryId) && m.Terms.IsFor(occasion.Asked.LocationId, occasion.Asked.Service)).Select(m => occasion.TimesOf(m.Terms)).ToList();
        if (times.Count == 0) return (DishOffer.NotServedHere, null);
        return times.Exists(t => t.IsServedAt(occasion.At)) ? (DishOffer.Offered, null) : (DishOffer.NotServedNow, times.Min(t => t.NextChange(occasion.At)));
    }
}
