using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Dishes that can be chosen in modifier groups, as of now. Whoever has none pays nothing for it.</summary>
internal sealed class DishesInCombos(CatalogDb db, ICacheTags tags, IClock clock)
{
    public async Task<IReadOnlyDictionary<Guid, DishInCombo>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return new Dictionary<Guid, DishInCombo>();
        tags.Name(ids.Select(MenuTags.Item));
        var rows = await (
            from item in db.Items.AsNoTracking()
            where ids.Contains(item.Id)
            join counted in db.Stock on item.Id equals counted.Id into counts
            from stock in counts.DefaultIfEmpty()
            select new { item.Id, item.Name, item.Allergens, item.Diets, item.TaxClass, item.IsOff, item.ReturnsAt, IsSoldOut = (bool?)stock.IsSoldOut }).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Id, r => new DishInCombo(r.Id, r.Name, r.Allergens, r.Diets, r.TaxClass, new Availability(r.IsOff, r.ReturnsAt), r.IsSoldOut == true));
    }

    public AvailabilityView Availability(DishInCombo dish)
    {
        var now = clock.GetCurrentInstant();
        if (dish.Availability.IsAvailableAt(now)) return dish.IsSoldOut ? AvailabilityView.SoldOut : AvailabilityView.Available;
        if (dish.Availability.NextChangeAfter(now) is { } returns) tags.ChangesAt(returns);
        return new AvailabilityView(false, dish.Availability.ReturnsAt);
    }
}
