using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Settings;

/// <summary>Which rules make sense. Every one that does not is named by its place in the input.</summary>
internal sealed class RulesCheck(TaxTable taxes)
{
    private const long MostMoney = 100_000_000;
    private const int MaxMinutes = 24 * 60;
    private const int MaxTips = 6;
    private const int MaxNameLength = 60;
    private const int MaxCodeLength = 30;
    private const int MaxPostalCodeLength = 20;

    private readonly List<Error> _errors = [];

    public IReadOnlyList<Error> Of(OrderingRules rules)
    {
        Check(rules.Prices);
        Check(rules.Kitchen);
        Range(rules.Slots.LeadMinutes, 0, SlotRules.MaxLeadMinutes, "slots.leadMinutes");
        Range(rules.Slots.DaysAhead, 0, SlotRules.MaxDaysAhead, "slots.daysAhead");
        if (rules.Slots.EveryMinutes is not (5 or 10 or 15 or 20 or 30 or 60)) _errors.Add(SettingsErrors.StepInvalid("slots.everyMinutes"));
        Check(rules.Delivery);
        Range(rules.PreparationMinutes, 0, MaxMinutes, "preparationMinutes");
        if (rules.AutoRejectAfterMinutes is { } minutes) Range(minutes, 1, MaxMinutes, "autoRejectAfterMinutes");
        if (rules.PaymentMethods is { Count: 0 }) _errors.Add(SettingsErrors.NoMethod);
        return _errors;
    }

    private void Check(PriceRules prices)
    {
        Check(prices.Delivery, "prices.delivery");
        Check(prices.Pickup, "prices.pickup");
        Check(prices.DineIn, "prices.dineIn");
        if (prices.TipPercents.Count > MaxTips) _errors.Add(SettingsErrors.TooMany("prices.tipPercents", MaxTips));
        for (var i = 0; i < prices.TipPercents.Count; i++) Range(prices.TipPercents[i], 1, 100, $"prices.tipPercents.{i}");
        Twice(prices.TipPercents, "prices.tipPercents");
    }

    private void Check(ServiceRules rules, string field)
    {
        if (rules.Fee is { } fee)
        {
            Money(fee.Fixed, $"{field}.fee.fixed");
            if (fee.PartsPerMillion is < 0 or > 1_000_000) _errors.Add(SettingsErrors.PercentUnreadable($"{field}.fee.percent"));
            Money(fee.Maximum, $"{field}.fee.maximum");
            TaxClass(fee.TaxClass, $"{field}.fee.taxClass");
        }

        if (rules.Minimum is { } minimum)
        {
            Money(minimum.Amount, $"{field}.minimum.amount");
            Money(minimum.Surcharge, $"{field}.minimum.surcharge");
            TaxClass(minimum.TaxClass, $"{field}.minimum.taxClass");
        }

        if (rules.Delivery is { } delivery)
        {
            Money(delivery.Amount, $"{field}.deliveryFee.amount");
            Money(delivery.FreeFrom, $"{field}.deliveryFee.freeFrom");
            TaxClass(delivery.TaxClass, $"{field}.deliveryFee.taxClass");
        }

        if (rules.Deposit is not { } deposit) return;
        Money(deposit.PerPiece, $"{field}.deposit.perPiece");
        TaxClass(deposit.TaxClass, $"{field}.deposit.taxClass");
    }

    private void Check(KitchenRules kitchen)
    {
        if (kitchen.Stations.Count == 0) _errors.Add(SettingsErrors.StationsMissing("kitchen.stations"));
        if (kitchen.Stations.Count > KitchenRules.MaxStations) _errors.Add(SettingsErrors.TooMany("kitchen.stations", KitchenRules.MaxStations));
        if (kitchen.Dishes.Count > KitchenRules.MaxDishes) _errors.Add(SettingsErrors.TooMany("kitchen.dishes", KitchenRules.MaxDishes));
        Twice([.. kitchen.Stations.Select(s => s.Code)], "kitchen.stations");
        Twice([.. kitchen.Dishes.Select(d => d.ItemId)], "kitchen.dishes");
        for (var i = 0; i < kitchen.Stations.Count; i++)
        {
            var (station, field) = (kitchen.Stations[i], $"kitchen.stations.{i}");
            if (Slug.Parse(station.Code) is null || station.Code.Length > MaxCodeLength) _errors.Add(SettingsErrors.CodeInvalid($"{field}.code"));
            if (station.Name.Length is 0 or > MaxNameLength || station.Name.Contains('\0', StringComparison.Ordinal)) _errors.Add(SettingsErrors.TextInvalid($"{field}.name", MaxNameLength));
            if (station.MinutesPerSlot is { } perSlot) Range(perSlot, 1, KitchenRules.MaxMinutesOfASlot, $"{field}.minutesPerSlot");
            Range(station.MinutesPerDish, 0, KitchenRules.MaxMinutesOfADish, $"{field}.minutesPerDish");
        }

        for (var i = 0; i < kitchen.Dishes.Count; i++)
        {
            if (kitchen.Stations.All(s => s.Code != kitchen.Dishes[i].Station)) _errors.Add(SettingsErrors.StationUnknown($"kitchen.dishes.{i}.station"));
            Range(kitchen.Dishes[i].Minutes, 0, KitchenRules.MaxMinutesOfADish, $"kitchen.dishes.{i}.minutes");
        }
    }

    private void Check(DeliveryArea area)
    {
        Range(area.Minutes, 0, DeliveryArea.MaxMinutes, "delivery.minutes");
        if (area.RadiusMeters is { } radius) Range(radius, 1, DeliveryArea.MaxRadiusMeters, "delivery.radiusMeters");
        if (area.PostalCodes.Count > DeliveryArea.MaxPostalCodes) _errors.Add(SettingsErrors.TooMany("delivery.postalCodes", DeliveryArea.MaxPostalCodes));
        for (var i = 0; i < area.PostalCodes.Count; i++)
        {
            if (area.PostalCodes[i].Length is 0 or > MaxPostalCodeLength || area.PostalCodes[i].Contains('\0', StringComparison.Ordinal)) _errors.Add(SettingsErrors.TextInvalid($"delivery.postalCodes.{i}", MaxPostalCodeLength));
        }
    }

    private void Range(int number, int least, int most, string field)
    {
        if (number < least || number > most) _errors.Add(SettingsErrors.OutOfRange(field, least, most));
    }

    private void Money(long? amount, string field)
    {
        if (amount is < 0 or > MostMoney) _errors.Add(SettingsErrors.OutOfRange(field, 0, MostMoney));
    }

    private void TaxClass(string? code, string field)
    {
        if (code is not null && taxes.Classes.All(c => c.Code != code)) _errors.Add(SettingsErrors.TaxClassUnknown(field));
    }

    private void Twice<T>(IReadOnlyList<T> list, string field)
        where T : notnull
    {
        var seen = new HashSet<T>();
        for (var i = 0; i < list.Count; i++)
        {
            if (!seen.Add(list[i])) _errors.Add(SettingsErrors.ListedTwice($"{field}.{i}"));
        }
    }
}
