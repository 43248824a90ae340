using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application;

[Description("The dish to delete.")]
internal sealed record DeleteItemInput([property: Description("The dish; no content entry may refer to it, drafts included.")] GlobalId Id);

/// <summary>Takes a dish off the menu for good, unless something refers to it; its history stays.</summary>
internal sealed class DeleteItem(CatalogDb db, IEnumerable<IReferrers> referrers, ITimers timers, IClock clock)
{
    private const int MostNamed = 3;

    public async Task<Result<GlobalId>> ExecuteAsync(DeleteItemInput input, CancellationToken cancellationToken)
    {
        var id = input.Id.Of(TypedIds.Item);
        var item = await db.Items.Include(i => i.Sizes).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null) return CatalogErrors.ItemNotFound();
        if (await ReferredAsync(id, cancellationToken) is { } referred) return referred;
        if (await db.Options.AnyAsync(o => o.ItemId == id, cancellationToken)) return CatalogErrors.ItemInCombo();

        item.Remove(clock.GetCurrentInstant());
        db.Remove(item);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        await timers.CancelAsync<MenuChanged>($"item:{id:N}", cancellationToken);
        return input.Id;
    }

    private async Task<Error?> ReferredAsync(Guid id, CancellationToken cancellationToken)
    {
        var all = new List<Referrer>();
        foreach (var module in referrers) all.AddRange(await module.HoldAsync(TypedIds.Item, id, cancellationToken));
        return all.Count == 0 ? null : CatalogErrors.ItemReferenced([.. all.Take(MostNamed).Select(r => $"{r.Kind} '{r.Name}'")], all.Count);
    }
}
