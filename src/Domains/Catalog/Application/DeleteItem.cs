using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application;

[Description("The dish to delete.")]
internal sealed record DeleteItemInput([property: Description("The dish.")] GlobalId Id);

/// <summary>Takes a dish off the menu for good; its history stays.</summary>
internal sealed class DeleteItem(CatalogDb db, ITimers timers, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeleteItemInput input, CancellationToken cancellationToken)
    {
        var id = input.Id.Of(TypedIds.Item);
        var item = await db.Items.Include(i => i.Sizes).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null) return CatalogErrors.ItemNotFound();
        if (await db.Options.AnyAsync(o => o.ItemId == id, cancellationToken)) return CatalogErrors.ItemInCombo();

        item.Remove(clock.GetCurrentInstant());
        db.Remove(item);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        await timers.CancelAsync<MenuChanged>($"item:{id:N}", cancellationToken);
        return input.Id;
    }
}
