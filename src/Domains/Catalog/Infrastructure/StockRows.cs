using FoodSaaS.Catalog.Domain.Stock;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>The counts of dishes, held until the end of the transaction: whoever changes one waits for his turn here.</summary>
internal sealed class StockRows(CatalogDb db)
{
    /// <summary>In the order of their ids, so that two orders of the same dishes never wait for each other. Dishes that are not counted are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, ItemStock>> TakeAsync(IEnumerable<Guid> itemIds, CancellationToken cancellationToken)
    {
        var ids = itemIds.Distinct().ToArray();
        var held = await db.Stock.Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).Held().ToListAsync(cancellationToken);

        // Only now: what was read before the rows were ours might be old.
        if (held.Count > 0) await db.Counters.Where(c => ids.Contains(c.ItemId)).LoadAsync(cancellationToken);
        return held.ToDictionary(s => s.Id);
    }
}
