using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Stock;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class StockChangeType : ObjectType<StockAt>
{
    public StockChangeType()
        : base("StockChange", "A dish at a place of which something is different.")
    {
        Field("itemId", AccessRule.Inherited, "The dish.", s => new GlobalId(TypedIds.Item, s.ItemId));
        Field("isAvailable", AccessRule.Inherited, "Whether it can be had there now: it is not off, and where it is counted some are left.", s => s.IsAvailable);
        Optional("left", AccessRule.May(Permission.EditMenu), "How many can still be ordered there, 0 or more; null where it is not counted.", s => s.Left);
    }
}
