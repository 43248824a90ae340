using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application;

/// <summary>
/// The brand's modifier groups as a whole, held still until the end of the transaction: two people who nest groups at once would otherwise close a circle of which
/// each sees only half.
/// </summary>
internal sealed class GroupGraph(CatalogDb db, DishesInCombos dishes, ITenantScope scope, ITaxRates taxes)
{
    public async Task<GroupNesting> HoldAsync(CancellationToken cancellationToken)
    {
        await db.TakeTurnAsync("modifier-groups", scope.Current, cancellationToken);
        var options = await db.Options.AsNoTracking().Select(o => new { o.GroupId, o.OpensGroupIds }).ToListAsync(cancellationToken);
        return new GroupNesting(options.Select(o => (o.GroupId, (IReadOnlyList<Guid>)o.OpensGroupIds)));
    }

    public async Task<OptionsReading> ReadingAsync(IReadOnlyList<ModifierOptionInput> options, IReadOnlyList<OptionDetails> present, List<Error> errors, CancellationToken cancellationToken)
    {
        var groups = await db.ModifierGroups.Select(g => g.Id).ToListAsync(cancellationToken);
        var ids = options.Select(o => o.ItemId?.Of(TypedIds.Item)).Concat(present.Select(o => o.ItemId)).OfType<Guid>().Distinct();
        return new OptionsReading(scope.Brand, groups.ToHashSet(), await dishes.ReadAsync([.. ids], cancellationToken), await taxes.ReadAsync(cancellationToken), errors);
    }

    /// <summary>The dishes in which the group can be met.</summary>
    public Task<List<Guid>> ItemsShowingAsync(GroupNesting nesting, Guid groupId, CancellationToken cancellationToken)
    {
        var above = nesting.Above(groupId).ToList();
        return db.Items.Where(i => i.ModifierGroupIds.Any(g => above.Contains(g))).Select(i => i.Id).ToListAsync(cancellationToken);
    }
}
