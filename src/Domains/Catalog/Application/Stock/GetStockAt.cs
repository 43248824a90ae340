using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Stock;

/// <summary>Whether a dish can be had at a place, and how many there are where it is counted.</summary>
internal sealed class GetStockAt(CatalogDb db, IClock clock)
{
    /// <returns>Null where there is no such dish any more.</returns>
    public async Task<StockAt?> ExecuteAsync(Guid itemId, Guid locationId, CancellationToken cancellationToken)
    {
        var found = await db.Items.AsNoTracking().Where(i => i.Id == itemId).Select(i => new
        {
            i.IsOff,
            i.ReturnsAt,
            Left = db.Counters.Where(c => c.ItemId == i.Id && (c.LocationId == locationId || c.LocationId == null)).OrderBy(c => c.LocationId == null).Select(c => (int?)(c.OnHand - c.Reserved)).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        var isOn = new Availability(found.IsOff, found.ReturnsAt).IsAvailableAt(clock.GetCurrentInstant());
        return new StockAt(itemId, isOn && found.Left is not <= 0, found.Left is { } left ? Math.Max(0, left) : null);
    }
}

/// <param name="Left">Null where it is not counted.</param>
internal sealed record StockAt(Guid ItemId, bool IsAvailable, int? Left);
