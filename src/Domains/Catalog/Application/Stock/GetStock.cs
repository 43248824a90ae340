using System.Linq.Expressions;
using FoodSaaS.Catalog.Domain.Stock;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Stock;

/// <summary>What the brand counts of its dishes.</summary>
internal sealed class GetStock(CatalogDb db)
{
    public Task<IReadOnlyList<StockCounterView>> AllAsync(CancellationToken cancellationToken) => ReadAsync(_ => true, cancellationToken);

    public Task<IReadOnlyList<StockCounterView>> OfItemAsync(Guid itemId, CancellationToken cancellationToken) => ReadAsync(c => c.ItemId == itemId, cancellationToken);

    private async Task<IReadOnlyList<StockCounterView>> ReadAsync(Expression<Func<StockCounter, bool>> which, CancellationToken cancellationToken) => await (
        from counter in db.Counters.AsNoTracking().Where(which)
        join item in db.Items on counter.ItemId equals item.Id
        orderby counter.ItemId, counter.LocationId
        select new StockCounterView(counter.ItemId, item.Name, counter.LocationId, counter.OnHand, counter.Reserved, counter.LowAt)).ToListAsync(cancellationToken);
}

/// <summary>One count as the staff sees it.</summary>
/// <param name="LocationId">Null for the whole brand.</param>
internal sealed record StockCounterView(Guid ItemId, LocalizedText ItemName, Guid? LocationId, int OnHand, int Reserved, int? LowAt);
