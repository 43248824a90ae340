using FoodSaaS.Catalog.Domain.Stock;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Stock;

/// <summary>Takes counted dishes for orders.</summary>
internal sealed class TakeStock(CatalogDb db, StockRows rows, IClock clock) : IStock
{
    public async Task<IReadOnlyList<StockShortage>> ReserveAsync(Guid reservationId, Guid locationId, IReadOnlyList<StockLine> lines, CancellationToken cancellationToken)
    {
        if (lines.Any(l => l.Quantity < 1)) throw new ArgumentException("Quantities are 1 or more.", nameof(lines));
        var wanted = lines.GroupBy(l => l.ItemId).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));
        var stock = await rows.TakeAsync(wanted.Keys, cancellationToken);
        if (stock.Count == 0) return [];
        if (await db.Reservations.AnyAsync(r => r.ReservationId == reservationId, cancellationToken)) return Leave([]);

        var counted = wanted.Select(w => (ItemId: w.Key, Quantity: w.Value, Counter: stock.GetValueOrDefault(w.Key)?.At(locationId))).Where(w => w.Counter is not null).ToList();
        var missing = counted.Where(w => w.Counter!.Available < w.Quantity).Select(w => new StockShortage(w.ItemId, w.Quantity, Math.Max(0, w.Counter!.Available))).ToList();
        if (missing.Count > 0) return Leave(missing);
        foreach (var (itemId, quantity, counter) in counted)
        {
            counter!.Hold(quantity);
            db.Add(new StockReservation { ReservationId = reservationId, CounterId = counter.Id, ItemId = itemId, Quantity = quantity });
        }

        await SaveAsync(stock, cancellationToken);
        return [];
    }

    public Task CommitAsync(Guid reservationId, CancellationToken cancellationToken) => EndAsync(reservationId, (counter, quantity) => counter.Sell(quantity), cancellationToken);

    public Task ReleaseAsync(Guid reservationId, CancellationToken cancellationToken) => EndAsync(reservationId, (counter, quantity) => counter.Free(quantity), cancellationToken);

    private async Task EndAsync(Guid reservationId, Action<StockCounter, int> end, CancellationToken cancellationToken)
    {
        var itemIds = await db.Reservations.Where(r => r.ReservationId == reservationId).Select(r => r.ItemId).ToListAsync(cancellationToken);
        if (itemIds.Count == 0) return;
        var stock = await rows.TakeAsync(itemIds, cancellationToken);

        // Once more: another may have ended it while we waited.
        foreach (var held in await db.Reservations.Where(r => r.ReservationId == reservationId).ToListAsync(cancellationToken))
        {
            var counter = stock.GetValueOrDefault(held.ItemId)?.Counters.FirstOrDefault(c => c.Id == held.CounterId);
            if (counter is not null) end(counter, held.Quantity);
            db.Remove(held);
        }

        await SaveAsync(stock, cancellationToken);
    }

    private async Task SaveAsync(IReadOnlyDictionary<Guid, ItemStock> stock, CancellationToken cancellationToken)
    {
        foreach (var of in stock.Values) of.Settle(clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } refused) throw new InvalidOperationException($"Stock that was held changed all the same: {refused.Code}.");
    }

    private IReadOnlyList<StockShortage> Leave(IReadOnlyList<StockShortage> answer)
    {
        db.ChangeTracker.Clear();
        return answer;
    }
}
