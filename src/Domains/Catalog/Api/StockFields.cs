using FoodSaaS.Catalog.Api.Types;
using FoodSaaS.Catalog.Application.Stock;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>What is counted, for the staff.</summary>
internal static class StockFields
{
    private static readonly AccessRule MayEditMenu = AccessRule.May(Permission.EditMenu);

    public static void Add(SchemaParts schema)
    {
        schema.Type<StockCounterView, StockCounterType>();
        schema.AddQuery(
            "stock", MayEditMenu, "What the brand counts of its dishes; a dish that is not in it is never sold out by itself.", r => r.ReadAsync<GetStock, IReadOnlyList<StockCounterView>>(get => get.AllAsync(r.Cancelled)));
        schema.AddMutation<SetItemStockInput, IReadOnlyList<StockCounterView>>(
            "setItemStock",
            MayEditMenu,
            "Counts a dish. Errors: ITEM_NOT_FOUND, LOCATION_NOT_FOUND, COUNT_OUT_OF_RANGE, COUNT_AMBIGUOUS, NOT_COUNTED, STALE_VERSION.",
            "stock",
            "The counts of this dish as they are now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<SetItemStock, IReadOnlyList<StockCounterView>>(set => set.ExecuteAsync(input, r.Cancelled)));
    }
}
