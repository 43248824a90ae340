using FoodSaaS.Contracts.Locations;
using FoodSaaS.Ordering.Application.Settings;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>The times that a cart can be ordered for on one day, on the calendar of its location.</summary>
internal sealed class GetOrderSlots(CartRows rows, IServingPlaces places, GetOrderingRules rules, QuoteCart quotes, Fulfilling fulfilling, IClock clock)
{
    /// <param name="day">Null for the first day that has any.</param>
    public async Task<IReadOnlyList<OfferedSlot>> ExecuteAsync(string token, LocalDate? day, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync(token, cancellationToken) is not { } cart || await places.FindAsync(cart.LocationId, cancellationToken) is not { } place) return [];
        var (settled, now) = (await rules.ForAsync(cart.LocationId, cancellationToken), clock.GetCurrentInstant());
        var calendar = Fulfilling.Calendar(cart, place, settled, now);
        var wanted = day ?? (calendar.FirstFrom(now, now) is { } first ? WallClock.DayAt(first, place.Zone) : WallClock.DayAt(now, place.Zone));
        return await fulfilling.SlotsAsync(cart, await quotes.CookedAsync(cart, now, cancellationToken), place, settled, wanted, now, cancellationToken);
    }
}
