using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Prices;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class PriceListType : ObjectType<PriceListView>
{
    public PriceListType()
        : base(TypedIds.PriceList, "Prices that hold at one location, for one service or both, on some days.")
    {
        GlobalId(l => l.Id);
        Field("name", AccessRule.Inherited, "For the staff.", l => l.Name);
        Optional("locationId", AccessRule.Inherited, "The only location that it is for; null for all.", l => l.Terms.LocationId is { } id ? new GlobalId(TypedIds.Location, id) : (GlobalId?)null);
        Optional("service", AccessRule.Inherited, "The only service that it is for; null for all.", l => l.Terms.Service);
        Optional("from", AccessRule.Inherited, "The first day that it holds, at the location or else by the brand's clock; null for always.", l => l.Terms.From);
        Optional("until", AccessRule.Inherited, "The last day; null for no end.", l => l.Terms.Until);
        Field("priceCount", AccessRule.Inherited, "How many prices it has, 0 to 5,000.", l => l.PriceCount);
        FieldAsync("prices", AccessRule.Inherited, "Its prices; dishes and sizes that it does not name cost what they cost without it.", (l, r) => r.ReadAsync<GetPriceLists, IReadOnlyList<ListPriceView>>(get => get.PricesAsync(l.Id, r.Cancelled))).Sized(50);
        Field("version", AccessRule.Inherited, "Grows by one with every change; `updatePriceList` takes it against lost updates.", l => l.Version);
    }
}

internal sealed class ListPriceType : ObjectType<ListPriceView>
{
    public ListPriceType()
        : base("ListPrice", "What a size costs by a list.")
    {
        Field("sizeId", AccessRule.Inherited, "The size.", p => new GlobalId(TypedIds.ItemSize, p.SizeId));
        Field("price", AccessRule.Inherited, "What it costs.", p => p.Price);
    }
}
