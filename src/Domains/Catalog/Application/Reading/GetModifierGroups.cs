using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Modifier groups with their options, in one statement.</summary>
internal sealed class GetModifierGroups(CatalogDb db, ITenantScope scope, ICacheTags tags)
{
    /// <summary>All of the brand, the oldest first.</summary>
    public Task<IReadOnlyList<ModifierGroupView>> AllAsync(CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.ModifierGroups);
        return ReadAsync(db.ModifierGroups, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<Guid, ModifierGroupView>> OfItemsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        tags.Name(ids.Select(MenuTags.ModifierGroup));
        if (ids.Count == 0) return new Dictionary<Guid, ModifierGroupView>();
        var wanted = ids.ToList();
        return (await ReadAsync(db.ModifierGroups.Where(g => wanted.Contains(g.Id)), cancellationToken)).ToDictionary(g => g.Id);
    }

    public async Task<ModifierGroupView?> ByIdAsync(Guid id, CancellationToken cancellationToken) =>
        (await OfItemsAsync([id], cancellationToken)).GetValueOrDefault(id);

    public async Task<ModifierOptionView?> OptionAsync(Guid id, CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.ModifierGroups);
        var groups = await ReadAsync(db.ModifierGroups.Where(g => g.Options.Any(o => o.Id == id)), cancellationToken);
        return groups.SelectMany(g => g.Options).SingleOrDefault(o => o.Id == id);
    }

    private async Task<IReadOnlyList<ModifierGroupView>> ReadAsync(IQueryable<ModifierGroup> which, CancellationToken cancellationToken)
    {
        var lines = await (
            from g in which.AsNoTracking()
            join o in db.Options on g.Id equals o.GroupId
            orderby g.Id, o.Position
            select new { g.Id, g.Key, g.Name, g.Minimum, g.Maximum, g.Free, OptionId = o.Id, OptionName = o.Name, o.Price, o.IsDefault, o.Allergens, o.Diets }).ToListAsync(cancellationToken);
        var currency = scope.Brand.Currency;
        return
        [
            .. lines.GroupBy(l => l.Id).Select(g => new ModifierGroupView(
                g.Key,
                g.First().Key,
                g.First().Name,
                new ChoiceBounds(g.First().Minimum, g.First().Maximum, g.First().Free),
                [.. g.Select(l => new ModifierOptionView(l.OptionId, l.OptionName, new Money(l.Price, currency), l.IsDefault, l.Allergens, l.Diets))])),
        ];
    }
}
