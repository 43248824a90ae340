using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application;

[Description("The modifier group to delete; dishes that have it and options that open it lose it.")]
internal sealed record DeleteModifierGroupInput([property: Description("The modifier group.")] GlobalId Id);

/// <summary>Takes a choice off the menu and off every dish that offers it.</summary>
internal sealed class DeleteModifierGroup(CatalogDb db, GroupGraph graph, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeleteModifierGroupInput input, CancellationToken cancellationToken)
    {
        var id = input.Id.Of(TypedIds.ModifierGroup);
        var nesting = await graph.HoldAsync(cancellationToken);
        var group = await db.ModifierGroups.Include(g => g.Options).SingleOrDefaultAsync(g => g.Id == id, cancellationToken);
        if (group is null) return CatalogErrors.ModifierGroupNotFound();

        var now = clock.GetCurrentInstant();
        var items = await db.Items.Include(i => i.Sizes).Where(i => i.ModifierGroupIds.Contains(id)).ToListAsync(cancellationToken);
        foreach (var item in items) item.Change(item.Details with { ModifierGroupIds = [.. item.ModifierGroupIds.Where(g => g != id)] }, now);
        foreach (var other in await db.ModifierGroups.Include(g => g.Options).Where(g => g.Options.Any(o => o.OpensGroupIds.Contains(id))).ToListAsync(cancellationToken))
            other.Close(id, await graph.ItemsShowingAsync(nesting, other.Id, cancellationToken), now);
        group.Remove([.. items.Select(i => i.Id)], now);
        db.Remove(group);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return input.Id;
    }
}
