using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Stock;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Stock;

[Description("How many of a dish there are. Without `onHand` and `change` it is no longer counted there.")]
internal sealed record SetItemStockInput(
    [property: Description("The dish.")] GlobalId ItemId,
    [property: Description("Where; the whole brand where nothing is said.")] GlobalId? LocationId = null,
    [property: Description("How many there are, those that are held for orders included: 0 to 1,000,000.")] int? OnHand = null,
    [property: Description("How many came, or went where it is below zero; never to less than none.")] int? Change = null,
    [property: Description("Tell when no more than this is left: event `stock.low`. Left out, never; with `change`, as before.")] int? LowAt = null);

/// <summary>Counts a dish. With none left it is sold out for diners at once.</summary>
internal sealed class SetItemStock(CatalogDb db, StockRows rows, GetStock get, ILocationDirectory locations, IClock clock)
{
    public async Task<Result<IReadOnlyList<StockCounterView>>> ExecuteAsync(SetItemStockInput input, CancellationToken cancellationToken)
    {
        if (await ErrorsAsync(input, cancellationToken) is { Count: > 0 } errors) return errors;
        var (itemId, locationId, now) = (input.ItemId.Of(TypedIds.Item), input.LocationId?.Of(TypedIds.Location), clock.GetCurrentInstant());
        var stock = (await rows.TakeAsync([itemId], cancellationToken)).GetValueOrDefault(itemId);
        var present = stock?.Counters.FirstOrDefault(c => c.LocationId == locationId);
        if (input.Change is not null && present is null) return Refuse(StockErrors.NotCounted());
        long? onHand = input.Change is { } change ? Math.Clamp((long)present!.OnHand + change, 0, StockErrors.Most) : input.OnHand;
        var lowAt = input.LowAt ?? (input.Change is null ? null : present!.LowAt);
        if (stock is null && onHand is not null) db.Add(stock = ItemStock.Of(itemId));
        if (onHand is { } count) stock!.Count(locationId, (int)count, lowAt, now);
        else stock?.StopCounting(locationId, now);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return Result<IReadOnlyList<StockCounterView>>.Success(await get.OfItemAsync(itemId, cancellationToken));
    }

    private Error Refuse(Error error)
    {
        db.ChangeTracker.Clear();
        return error;
    }

    private async Task<List<Error>> ErrorsAsync(SetItemStockInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var itemId = input.ItemId.Of(TypedIds.Item);
        if (!await db.Items.AnyAsync(i => i.Id == itemId, cancellationToken)) errors.Add(CatalogErrors.ItemNotFound("itemId"));
        if (input.LocationId is { } location && (await locations.AllAsync(cancellationToken)).All(l => l.Id != location.Of(TypedIds.Location))) errors.Add(StockErrors.LocationNotFound());
        if (input is { OnHand: not null, Change: not null }) errors.Add(StockErrors.CountAmbiguous());
        if (input.OnHand is < 0 or > StockErrors.Most) errors.Add(StockErrors.CountOutOfRange("onHand"));
        if (input.LowAt is < 0 or > StockErrors.Most) errors.Add(StockErrors.CountOutOfRange("lowAt"));
        return errors;
    }
}
