using FoodSaaS.Ordering.Api.Carts;
using FoodSaaS.Ordering.Application;
using FoodSaaS.Ordering.Application.Settings;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api.Settings;

internal sealed class OrderingSettingsType : ObjectType<SettledRules>
{
    public OrderingSettingsType()
        : base("OrderingSettings", "How a location, or where it has settled nothing itself, the brand takes orders.")
    {
        Optional("locationId", AccessRule.Inherited, "The location that was asked for; null for the brand.", s => s.LocationId is { } id ? new GlobalId(OrderingIds.Location, id) : (GlobalId?)null);
        Field("version", AccessRule.Inherited, "For the next change; 0 where nothing was ever settled for just that.", s => s.Version);
        Field("isOwn", AccessRule.Inherited, "Whether this is settled for just that; else it is the brand's, or what all have.", s => s.IsOwn);
        Field("prices", AccessRule.Inherited, "Fees, minimums, deposits and tips.", s => s.Rules.Prices);
        Field("kitchen", AccessRule.Inherited, "Stations and what dishes take of them.", s => s.Rules.Kitchen);
        Field("slots", AccessRule.Inherited, "Which times guests can choose.", s => s.Rules.Slots);
        Field("delivery", AccessRule.Inherited, "How far food is brought.", s => s.Rules.Delivery);
        Field("autoAccept", AccessRule.Inherited, "Whether orders are accepted as soon as they are placed.", s => s.Rules.AutoAccept);
        Optional("autoRejectAfterMinutes", AccessRule.Inherited, "An order that nobody answered for so many minutes is rejected; null: it waits.", s => s.Rules.AutoRejectAfterMinutes);
        Field("preparationMinutes", AccessRule.Inherited, "What an order takes at least, however idle the kitchen.", s => s.Rules.PreparationMinutes);
        Optional("paymentMethods", AccessRule.Inherited, "The methods of payment that may be used there; null for all that the brand has.", s => s.Rules.PaymentMethods);
    }
}

internal sealed class PriceRulesType : ObjectType<PriceRules>
{
    public PriceRulesType()
        : base("PriceRules", "What is charged beside the goods, and which tips are proposed.")
    {
        Field("delivery", AccessRule.Inherited, "For orders that are brought.", r => r.Delivery);
        Field("pickup", AccessRule.Inherited, "For orders that are fetched.", r => r.Pickup);
        Field("dineIn", AccessRule.Inherited, "For orders that are eaten there.", r => r.DineIn);
        Field("tipPercents", AccessRule.Inherited, "Proposed tips in percent.", r => r.TipPercents);
    }
}

internal sealed class ServiceRulesType : ObjectType<ServiceRules>
{
    public ServiceRulesType()
        : base("ServiceRules", "What is charged beside the goods of one service; null for nothing.")
    {
        Optional("fee", AccessRule.Inherited, "For the service itself.", r => r.Fee);
        Optional("minimum", AccessRule.Inherited, "What an order must come to.", r => r.Minimum);
        Optional("deliveryFee", AccessRule.Inherited, "For bringing it.", r => r.Delivery);
        Optional("deposit", AccessRule.Inherited, "For packaging.", r => r.Deposit);
    }
}

internal sealed class ServiceFeeType : ObjectType<ServiceFee>
{
    public ServiceFeeType()
        : base("ServiceFee", "A fee for a service: a fixed amount, a share of the goods, or both.")
    {
        Field("fixed", AccessRule.Inherited, "The fixed part.", (f, c) => new Money(f.Fixed, c.Brand.Currency));
        Field("percent", AccessRule.Inherited, "Percent of the goods as a decimal string.", f => TaxAmountType.Percent(f.PartsPerMillion));
        Optional("maximum", AccessRule.Inherited, "What both together come to at most; null for no bound.", (f, c) => f.Maximum.In(c));
        Optional("taxClass", AccessRule.Inherited, "Code of its tax class; null: as the goods where prices include tax, else standard.", f => f.TaxClass);
    }
}

internal sealed class MinimumOrderType : ObjectType<MinimumOrder>
{
    public MinimumOrderType()
        : base("MinimumOrder", "The least that an order comes to.")
    {
        Field("amount", AccessRule.Inherited, "Of the goods.", (m, c) => new Money(m.Amount, c.Brand.Currency));
        Optional("surcharge", AccessRule.Inherited, "What is charged below it; null: such an order is refused.", (m, c) => m.Surcharge.In(c));
        Optional("taxClass", AccessRule.Inherited, "Code of the surcharge's tax class; null: as the goods where prices include tax, else standard.", m => m.TaxClass);
    }
}

internal sealed class DeliveryFeeType : ObjectType<DeliveryFee>
{
    public DeliveryFeeType()
        : base("DeliveryFee", "What bringing an order costs.")
    {
        Field("amount", AccessRule.Inherited, "The fee.", (d, c) => new Money(d.Amount, c.Brand.Currency));
        Optional("freeFrom", AccessRule.Inherited, "The goods from which nothing is charged; null for never.", (d, c) => d.FreeFrom.In(c));
        Optional("taxClass", AccessRule.Inherited, "Code of its tax class; null: as the goods where prices include tax, else standard.", d => d.TaxClass);
    }
}

internal sealed class PackagingDepositType : ObjectType<PackagingDeposit>
{
    public PackagingDepositType()
        : base("PackagingDeposit", "What packaging costs.")
    {
        Field("perPiece", AccessRule.Inherited, "For each piece.", (d, c) => new Money(d.PerPiece, c.Brand.Currency));
        Optional("taxClass", AccessRule.Inherited, "Code of its tax class; null: as the goods where prices include tax, else standard.", d => d.TaxClass);
    }
}

internal sealed class KitchenType : ObjectType<KitchenRules>
{
    public KitchenType()
        : base("Kitchen", "A kitchen's stations and what dishes take of them.")
    {
        Field("stations", AccessRule.Inherited, "The first makes what no dish is named for.", k => k.Stations).Sized(3);
        Field("dishes", AccessRule.Inherited, "Dishes that take other stations or minutes than those of the first station.", k => k.Dishes).Sized(100);
    }
}

internal sealed class StationType : ObjectType<Station>
{
    public StationType()
        : base("Station", "A station of a kitchen.")
    {
        Field("code", AccessRule.Inherited, "Stable.", s => s.Code);
        Field("name", AccessRule.Inherited, "For the staff.", s => s.Name);
        Optional("minutesPerSlot", AccessRule.Inherited, "Minutes of work that it does in five minutes; null for no bound.", s => s.MinutesPerSlot);
        Field("minutesPerDish", AccessRule.Inherited, "Minutes that a dish takes of which nothing else is said.", s => s.MinutesPerDish);
    }
}

internal sealed class DishWorkType : ObjectType<DishWork>
{
    public DishWorkType()
        : base("DishWork", "What a dish takes of a kitchen.")
    {
        Field("itemId", AccessRule.Inherited, "Id of the dish.", d => new GlobalId(OrderingIds.Item, d.ItemId));
        Field("station", AccessRule.Inherited, "Code of the station that makes it.", d => d.Station);
        Field("minutes", AccessRule.Inherited, "Minutes for one.", d => d.Minutes);
    }
}

internal sealed class SlotRulesType : ObjectType<SlotRules>
{
    public SlotRulesType()
        : base("SlotRules", "Which times guests can choose.")
    {
        Field("leadMinutes", AccessRule.Inherited, "A slot nearer than so many minutes is not offered.", s => s.LeadMinutes);
        Field("daysAhead", AccessRule.Inherited, "How many days ahead, today being 0.", s => s.DaysAhead);
        Field("everyMinutes", AccessRule.Inherited, "How many minutes slots are apart.", s => s.EveryMinutes);
    }
}

internal sealed class DeliveryAreaType : ObjectType<DeliveryArea>
{
    public DeliveryAreaType()
        : base("DeliveryArea", "How far food is brought, and how long that takes.")
    {
        Field("minutes", AccessRule.Inherited, "Minutes from the kitchen to the door.", d => d.Minutes);
        Optional("radiusMeters", AccessRule.Inherited, "Meters as the crow flies; null for no bound.", d => d.RadiusMeters);
        Field("postalCodes", AccessRule.Inherited, "The only postal codes that food is brought to; empty for all.", d => d.PostalCodes);
    }
}

internal static class BrandMoney
{
    public static Money? In(this long? minorUnits, FieldContext c) => minorUnits is { } amount ? new Money(amount, c.Brand.Currency) : null;
}
