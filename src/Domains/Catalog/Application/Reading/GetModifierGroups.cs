using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Modifier groups with their options and the groups that these open: one statement a level.</summary>
internal sealed class GetModifierGroups(CatalogDb db, DishesInCombos dishes, ITenantScope scope, ICacheTags tags)
{
    /// <summary>All of the brand, the oldest first.</summary>
    public async Task<IReadOnlyList<ModifierGroupView>> AllAsync(CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.ModifierGroups);
        var found = new Dictionary<Guid, ModifierGroupView>();
        return await ReadAsync(db.ModifierGroups, found, cancellationToken);
    }

    /// <summary>These groups, and all that can be met by way of them.</summary>
    public async Task<IReadOnlyDictionary<Guid, ModifierGroupView>> OfItemsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, ModifierGroupView>();
        tags.Name(ids.Select(MenuTags.ModifierGroup));
        for (var open = ids.ToList(); open.Count > 0;)
        {
            tags.Name(open.Select(MenuTags.ModifierGroup));
            var level = open;
            var read = await ReadAsync(db.ModifierGroups.Where(g => level.Contains(g.Id)), found, cancellationToken);
            open = [.. read.SelectMany(g => g.Options).SelectMany(o => o.Details.OpensGroupIds).Distinct().Where(id => !found.ContainsKey(id))];
        }

        return found;
    }

    public async Task<ModifierGroupView?> ByIdAsync(Guid id, CancellationToken cancellationToken) =>
        (await OfItemsAsync([id], cancellationToken)).GetValueOrDefault(id);

    public async Task<ModifierOptionView?> OptionAsync(Guid id, CancellationToken cancellationToken)
    {
        tags.Name(MenuTags.ModifierGroups);
        var groupId = await db.Options.Where(o => o.Id == id).Select(o => o.GroupId).FirstOrDefaultAsync(cancellationToken);
        return groupId == Guid.Empty ? null : (await ByIdAsync(groupId, cancellationToken))?.Options.SingleOrDefault(o => o.Id == id);
    }

    private async Task<IReadOnlyList<ModifierGroupView>> ReadAsync(IQueryable<ModifierGroup> which, Dictionary<Guid, ModifierGroupView> found, CancellationToken cancellationToken)
    {
        var lines = await (
            from g in which.AsNoTracking()
            join o in db.Options on g.Id equals o.GroupId
            orderby g.Id, o.Position
            select new { g.Id, g.Key, g.Name, g.Minimum, g.Maximum, g.Free, Option = o }).ToListAsync(cancellationToken);
        var parts = await dishes.ReadAsync([.. lines.Select(l => l.Option.ItemId).OfType<Guid>().Distinct()], cancellationToken);
        var currency = scope.Brand.Currency;
        var read = lines.GroupBy(l => l.Id).Select(g => new ModifierGroupView(
            g.Key,
            g.First().Key,
            g.First().Name,
            new ChoiceBounds(g.First().Minimum, g.First().Maximum, g.First().Free),
            [.. g.Select(l => View(l.Option, l.Option.ItemId is { } id ? parts.GetValueOrDefault(id) : null, currency, found))])).ToList();
        foreach (var group in read) found[group.Id] = group;
        return read;
    }

    private ModifierOptionView View(ModifierOption option, DishInCombo? dish, Currency currency, IReadOnlyDictionary<Guid, ModifierGroupView> found) => dish is null
        ? new ModifierOptionView(option.Id, option.Details, option.Name, currency, AvailabilityView.Available, found)
        : new ModifierOptionView(option.Id, option.Details.As(dish), option.Name, currency, dishes.Availability(dish), found);
}
