using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Stock;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class StockCounterType : ObjectType<StockCounterView>
{
    public StockCounterType()
        : base("StockCounter", "How many of a dish there are at one place.")
    {
        Field("itemId", AccessRule.Inherited, "The dish.", c => new GlobalId(TypedIds.Item, c.ItemId));
        Field("itemName", AccessRule.Inherited, "The dish's name in the language of the answer.", (c, r) => r.Text(c.ItemName));
        Optional("locationId", AccessRule.Inherited, "Where; null for the whole brand.", c => c.LocationId is { } id ? new GlobalId(TypedIds.Location, id) : (GlobalId?)null);
        Field("onHand", AccessRule.Inherited, "How many there are, those that are held included.", c => c.OnHand);
        Field("reserved", AccessRule.Inherited, "Held for orders that are not settled.", c => c.Reserved);
        Field("available", AccessRule.Inherited, "What can be ordered.", c => Math.Max(0, c.OnHand - c.Reserved));
        Optional("lowAt", AccessRule.Inherited, "`stock.low` is told when no more than this can be ordered; null for never.", c => c.LowAt);
    }
}
