using System.Globalization;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Settings;

/// <summary>Settles how a place, or the brand, takes orders.</summary>
internal sealed class UpdateOrderingSettings(OrderingDb db, GetOrderingRules rules, IServingPlaces places, ITaxRates taxes)
{
    public async Task<Result<SettledRules>> ExecuteAsync(UpdateOrderingSettingsInput input, CancellationToken cancellationToken)
    {
        var locationId = input.LocationId?.Of(OrderingIds.Location);
        if (locationId is { } wished && await places.FindAsync(wished, cancellationToken) is null) return SettingsErrors.LocationNotFound;
        var id = locationId ?? OrderingSettings.OfBrand;
        var own = await db.Settings.FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        if ((own?.Version ?? 0) != input.Version) return SettingsErrors.Stale;
        var wanted = Changed((await rules.ReadAsync(locationId, cancellationToken)).Rules, input);
        if (new RulesCheck(await taxes.ReadAsync(cancellationToken)).Of(wanted) is { Count: > 0 } refusals) return Result<SettledRules>.Failure(refusals);
        if (own is null) db.Add(own = OrderingSettings.Of(locationId, wanted));
        else own.Change(wanted);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return SettingsErrors.Stale;
        }

        return new SettledRules(locationId, own.Version, true, wanted);
    }

    private static OrderingRules Changed(OrderingRules now, UpdateOrderingSettingsInput input) => new(
        input.Prices is { } prices ? new PriceRules(Read(prices.Delivery), Read(prices.Pickup), Read(prices.DineIn), prices.TipPercents ?? []) : now.Prices,
        input.Kitchen is { } kitchen ? Read(kitchen) : now.Kitchen,
        input.Slots is { } slots ? new SlotRules(slots.LeadMinutes, slots.DaysAhead, slots.EveryMinutes) : now.Slots,
        input.Delivery is { } area ? new DeliveryArea(area.Minutes, area.RadiusMeters, [.. (area.PostalCodes ?? []).Select(c => c.Trim())]) : now.Delivery,
        input.AutoAccept ?? now.AutoAccept,
        input.AutoRejectAfterMinutes.IsGiven ? input.AutoRejectAfterMinutes.Value : now.AutoRejectAfterMinutes,
        input.PreparationMinutes ?? now.PreparationMinutes,
        input.PaymentMethods is { } methods ? [.. methods.Distinct().Order()] : now.PaymentMethods);

    private static ServiceRules Read(ServiceRulesInput? input) => input is null ? ServiceRules.None : new ServiceRules(
        input.Fee is { } fee ? new ServiceFee(fee.Fixed, PartsOf(fee.Percent), fee.Maximum, fee.TaxClass) : null,
        input.Minimum is { } minimum ? new MinimumOrder(minimum.Amount, minimum.Surcharge, minimum.TaxClass) : null,
        input.DeliveryFee is { } delivery ? new DeliveryFee(delivery.Amount, delivery.FreeFrom, delivery.TaxClass) : null,
        input.Deposit is { } deposit ? new PackagingDeposit(deposit.PerPiece, deposit.TaxClass) : null);

    private static KitchenRules Read(KitchenInput input) => new(
        [.. input.Stations.Select(s => new Station(s.Code.Trim(), s.Name.Trim(), s.MinutesPerSlot, s.MinutesPerDish))],
        [.. (input.Dishes ?? []).Select(d => new DishWork(d.ItemId.Of(OrderingIds.Item), d.Station.Trim(), d.Minutes))]);

    /// <summary>−1, which is checked for, where it is none.</summary>
    private static int PartsOf(string percent) =>
        decimal.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) && read <= 100 && read * 10_000 == decimal.Truncate(read * 10_000) ? (int)(read * 10_000) : -1;
}
