using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Catalog.Application.Prices;

/// <summary>Says of wanted dishes what they cost on an occasion and whether they can be had: locations, dishes, menus, price lists and groups are one statement each, where they are not known already.</summary>
internal sealed class PriceDishes(ILocationDirectory locations, WantedSizes sizes, ServedCategories served, ListedPrices listed, GroupsOfChoices groups, IKnownFacts known, ITenantScope scope) : IMenuPricing
{
    public async Task<IReadOnlyList<PricedDish?>> PriceAsync(SellingOccasion occasion, IReadOnlyList<WantedDish> dishes, CancellationToken cancellationToken)
    {
        if (dishes.Count == 0) return [];
        var found = await sizes.ReadAsync(dishes, occasion.LocationId, cancellationToken);
        if (found.Count == 0) return new PricedDish?[dishes.Count];

        var places = (await known.GetAsync<IReadOnlyList<LocationEntry>>("catalog.places", async () => await locations.AllAsync(cancellationToken), cancellationToken))!;
        var placed = new PlacedOccasion(new MenuOccasion(occasion.LocationId, occasion.Service, occasion.At), occasion.At, places, scope.Brand.Zone);
        var serving = await served.OnAsync(placed, cancellationToken);
        var prices = await listed.OfAsync(placed, [.. found.Values.Select(f => f.SizeId)], cancellationToken);
        var offered = await groups.ReadAsync(occasion, [.. found.Values.SelectMany(f => f.GroupIds).Distinct()], [.. dishes.SelectMany(d => d.Options)], cancellationToken);
        return [.. dishes.Select(d => found.TryGetValue((d.ItemId, d.SizeId), out var size) ? Price(size, ChoiceTree.Judge(offered.Of(size.GroupIds), d.Options), serving, prices, occasion) : null)];
    }

    private static PricedDish Price(WantedSize size, ChoiceVerdict choices, Serving serving, PriceBook prices, SellingOccasion occasion)
    {
        var (offer, backAt) = serving.Of(size.CategoryId);
        if (offer == DishOffer.Offered && !size.Availability.IsAvailableAt(occasion.At)) (offer, backAt) = (DishOffer.SoldOut, size.Availability.ReturnsAt);
        if (offer == DishOffer.Offered && size.Left <= 0) offer = DishOffer.SoldOut;
        return new PricedDish(
            size.ItemId,
            size.SizeId,
            size.CategoryId,
            size.Name,
            size.SizeName.IsEmpty ? null : size.SizeName,
            size.Price.Base is { } own ? prices.Of(size.SizeId, own, size.Price.Overrides).Price : null,
            size.Price.PerGrams,
            size.TaxClass ?? TaxTable.Standard,
            choices,
            offer,
            backAt,
            size.ItemVersion)
        {
            Slug = size.Slug,
            PhotoId = size.PhotoId,
        };
    }
}
