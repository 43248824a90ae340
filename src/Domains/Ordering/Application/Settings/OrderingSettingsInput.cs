using System.ComponentModel;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Application.Settings;

[Description("How orders are taken; what is left out stays as it is.")]
internal sealed record UpdateOrderingSettingsInput(
    [property: Description("The version that the change was made from, 0 where nothing was settled yet; another one is answered with STALE_VERSION.")] int Version,
    [property: Description("The location that it is for, which has settings of its own from then on; left out: the brand.")] GlobalId? LocationId,
    [property: Description("Fees, minimums, deposits and tips: all of them.")] PriceRulesInput? Prices,
    [property: Description("Stations and what dishes take of them: all of them.")] KitchenInput? Kitchen,
    [property: Description("Which times guests can choose.")] SlotRulesInput? Slots,
    [property: Description("How far food is brought.")] DeliveryAreaInput? Delivery,
    [property: Description("Whether orders are accepted as soon as they are placed.")] bool? AutoAccept,
    [property: Description("An order that nobody answered for so many minutes is rejected, 1 to 1,440; null: it waits.")] Given<int> AutoRejectAfterMinutes,
    [property: Description("What an order takes at least, however idle the kitchen: 0 to 1,440 minutes.")] int? PreparationMinutes,
    [property: Description("The methods of payment that may be used there, of those that the brand has.")] IReadOnlyList<PaymentMethod>? PaymentMethods);

[Description("What is charged beside the goods, and which tips are proposed. Amounts are minor units of the brand's currency.")]
internal sealed record PriceRulesInput(
    [property: Description("For orders that are brought; nothing where left out.")] ServiceRulesInput? Delivery = null,
    [property: Description("For orders that are fetched; nothing where left out.")] ServiceRulesInput? Pickup = null,
    [property: Description("For orders that are eaten there; nothing where left out.")] ServiceRulesInput? DineIn = null,
    [property: Description("Proposed tips in percent, at most 6, each 1 to 100.")] IReadOnlyList<int>? TipPercents = null);

[Description("What is charged beside the goods of one service.")]
internal sealed record ServiceRulesInput(
    [property: Description("For the service itself.")] ServiceFeeInput? Fee = null,
    [property: Description("What an order must come to.")] MinimumOrderInput? Minimum = null,
    [property: Description("For bringing it.")] DeliveryFeeInput? DeliveryFee = null,
    [property: Description("For packaging.")] PackagingDepositInput? Deposit = null);

[Description("A fee for a service: a fixed amount, a share of the goods, or both.")]
internal sealed record ServiceFeeInput(
    [property: Description("Minor units.")] long Fixed = 0,
    [property: Description("Percent of the goods as a decimal string: `2.5`.")] string Percent = "0",
    [property: Description("Minor units that both together come to at most.")] long? Maximum = null,
    [property: Description("Code of its tax class; left out: as the goods where prices include tax, else standard.")] string? TaxClass = null);

[Description("The least that an order comes to.")]
internal sealed record MinimumOrderInput(
    [property: Description("Minor units of the goods.")] long Amount,
    [property: Description("Minor units that are charged below it; left out: such an order is refused.")] long? Surcharge = null,
    [property: Description("Code of the surcharge's tax class; left out: as the goods where prices include tax, else standard.")] string? TaxClass = null);

[Description("What bringing an order costs.")]
internal sealed record DeliveryFeeInput(
    [property: Description("Minor units.")] long Amount,
    [property: Description("Minor units of goods from which nothing is charged.")] long? FreeFrom = null,
    [property: Description("Code of its tax class; left out: as the goods where prices include tax, else standard.")] string? TaxClass = null);

[Description("What packaging costs.")]
internal sealed record PackagingDepositInput(
    [property: Description("Minor units for each piece.")] long PerPiece,
    [property: Description("Code of its tax class; left out: as the goods where prices include tax, else standard.")] string? TaxClass = null);

[Description("A kitchen's stations and what dishes take of them.")]
internal sealed record KitchenInput(
    [property: Description("1 to 12; the first makes what no dish is named for.")] IReadOnlyList<StationInput> Stations,
    [property: Description("Dishes that take other stations or minutes than those of the first station.")] IReadOnlyList<DishWorkInput>? Dishes = null);

[Description("A station of a kitchen.")]
internal sealed record StationInput(
    [property: Description("Stable: 1 to 30 of a-z, 0-9 and hyphen.")] string Code,
    [property: Description("For the staff, up to 60 characters.")] string Name,
    [property: Description("Minutes of work that it does in five minutes: three cooks do 15. Left out: no bound.")] int? MinutesPerSlot = null,
    [property: Description("Minutes that a dish takes of which nothing else is said, 0 to 240.")] int MinutesPerDish = 3);

[Description("What a dish takes of a kitchen.")]
internal sealed record DishWorkInput(
    [property: Description("Id of the dish.")] GlobalId ItemId,
    [property: Description("Code of the station that makes it.")] string Station,
    [property: Description("Minutes for one, 0 to 240.")] int Minutes);

[Description("Which times guests can choose.")]
internal sealed record SlotRulesInput(
    [property: Description("A slot nearer than so many minutes is not offered, 0 to 10,080.")] int LeadMinutes,
    [property: Description("How many days ahead, today being 0; at most 60.")] int DaysAhead,
    [property: Description("How many minutes slots are apart: 5, 10, 15, 20, 30 or 60.")] int EveryMinutes);

[Description("How far food is brought, and how long that takes.")]
internal sealed record DeliveryAreaInput(
    [property: Description("Minutes from the kitchen to the door, 0 to 240.")] int Minutes,
    [property: Description("Meters as the crow flies, 1 to 200,000; left out: no bound. Counts where both places are known.")] int? RadiusMeters = null,
    [property: Description("The only postal codes that food is brought to, at most 500; empty for all.")] IReadOnlyList<string>? PostalCodes = null);
