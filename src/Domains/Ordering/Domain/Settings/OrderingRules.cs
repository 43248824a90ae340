using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Pricing;

namespace FoodSaaS.Ordering.Domain.Settings;

/// <summary>How a place takes orders.</summary>
/// <param name="Prices">Fees, minimums, deposits and tips.</param>
/// <param name="AutoAccept">Whether orders are accepted as soon as they are placed.</param>
/// <param name="AutoRejectAfterMinutes">An order that nobody answered for so long is rejected; null: it waits.</param>
/// <param name="PreparationMinutes">What an order takes at least, however idle the kitchen.</param>
/// <param name="PaymentMethods">Those that may be used there, if the brand has them; null for all that it has.</param>
internal sealed record OrderingRules(
    PriceRules Prices,
    KitchenRules Kitchen,
    SlotRules Slots,
    DeliveryArea Delivery,
    bool AutoAccept,
    int? AutoRejectAfterMinutes,
    int PreparationMinutes,
    IReadOnlyList<PaymentMethod>? PaymentMethods)
{
    /// <summary>Of a brand that has settled nothing yet.</summary>
    public static readonly OrderingRules Default = new(PriceRules.None, KitchenRules.Default, SlotRules.Default, DeliveryArea.Everywhere, false, 15, 20, null);
}

/// <summary>Which times diners can choose.</summary>
/// <param name="LeadMinutes">A slot nearer than that is not offered.</param>
/// <param name="DaysAhead">Today counts as 0.</param>
/// <param name="EveryMinutes">How far slots are apart on the wall clock: a multiple of 5 that divides the hour.</param>
internal sealed record SlotRules(int LeadMinutes, int DaysAhead, int EveryMinutes)
{
    public const int MaxLeadMinutes = 7 * 24 * 60;
    public const int MaxDaysAhead = 60;

    public static readonly SlotRules Default = new(30, 7, 15);
}

/// <summary>How far food is brought, and how long that takes.</summary>
/// <param name="Minutes">From the kitchen to the door.</param>
/// <param name="RadiusMeters">As the crow flies from the place; null for no bound. Counts where both points are known.</param>
/// <param name="PostalCodes">The only ones that food is brought to; empty for all.</param>
internal sealed record DeliveryArea(int Minutes, int? RadiusMeters, IReadOnlyList<string> PostalCodes)
{
    public const int MaxMinutes = 240;
    public const int MaxRadiusMeters = 200_000;
    public const int MaxPostalCodes = 500;

    public static readonly DeliveryArea Everywhere = new(20, null, []);
}
