using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application;

/// <summary>Judges what diners chose, for all dishes of an order together.</summary>
internal sealed class JudgeChoices(CatalogDb db, GetModifierGroups groups, ITenantScope scope) : IChoices
{
    public async Task<IReadOnlyList<ChoiceVerdict?>> JudgeAsync(IReadOnlyList<ChosenDish> dishes, CancellationToken cancellationToken)
    {
        var ids = dishes.Select(d => d.ItemId).Distinct().ToList();
        var groupIds = await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.ModifierGroupIds }).ToDictionaryAsync(i => i.Id, i => i.ModifierGroupIds, cancellationToken);
        var read = await groups.OfItemsAsync([.. groupIds.Values.SelectMany(g => g).Distinct()], cancellationToken);
        return [.. dishes.Select(dish => groupIds.TryGetValue(dish.ItemId, out var own) ? ChoiceTree.Judge(Offered(own.Select(id => read.GetValueOrDefault(id)).OfType<ModifierGroupView>()), dish.Options) : null)];
    }

    private IReadOnlyList<OfferedGroup> Offered(IEnumerable<ModifierGroupView> views) =>
        [.. views.Select(g => new OfferedGroup(g.Name.In(scope.Brand.DefaultLocale, scope.Brand.DefaultLocale), g.Bounds, [.. g.Options.Select(o => new OfferedOption(o.Details, Offered(o.Opens), o.Availability.IsAvailable))]))];
}
