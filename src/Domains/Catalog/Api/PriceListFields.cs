using FoodSaaS.Catalog.Api.Types;
using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Prices;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>What dishes cost at single locations, for single services, for a time. For the staff.</summary>
internal static class PriceListFields
{
    private const string TermErrors = "NAME_INVALID, SCOPE_MISSING, LOCATION_NOT_FOUND, DATE_OUT_OF_RANGE, PERIOD_BACKWARDS";

    private static readonly AccessRule MayEditMenu = AccessRule.May(Permission.EditMenu);
    private static readonly ErrorKind[] Refusals = [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded];

    public static void Add(SchemaParts schema)
    {
        schema.Type<PriceListView, PriceListType>().Type<ListPriceView, ListPriceType>();
        schema.Input<ListPriceInput>();
        schema.AddQuery(
            "priceLists",
            MayEditMenu,
            "The brand's price lists, at most 100, the oldest first; those that are over or to come among them.",
            r => r.ReadAsync<GetPriceLists, IReadOnlyList<PriceListView>>(get => get.AllAsync(r.Cancelled)));
        schema.Node(TypedIds.PriceList, (id, r) => r.ReadAsync<GetPriceLists, PriceListView?>(get => get.ByIdAsync(id, r.Cancelled)));
        schema.AddMutation<CreatePriceListInput, PriceListView>(
            "createPriceList",
            MayEditMenu,
            $"Adds a price list. Of the lists that hold and name a size, one for a location goes before one for a service, one for both before either; among equals the one that began last, then the newest. Errors: TOO_MANY_PRICE_LISTS, {TermErrors}.",
            "priceList",
            "The new price list.",
            Refusals,
            (input, r) => r.WriteAsync<CreatePriceList, PriceListView>(create => create.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<UpdatePriceListInput, PriceListView>(
            "updatePriceList",
            MayEditMenu,
            $"Changes whom a price list is for, and when. Errors: PRICE_LIST_NOT_FOUND, STALE_VERSION, {TermErrors}.",
            "priceList",
            "The price list as it is now.",
            Refusals,
            (input, r) => r.WriteAsync<UpdatePriceList, PriceListView>(update => update.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<SetListPricesInput, PriceListView>(
            "setListPrices",
            MayEditMenu,
            "Sets prices of a list, all or none. Errors: PRICE_LIST_NOT_FOUND, SIZE_NOT_FOUND, PRICE_ON_REQUEST, LISTED_TWICE, PRICE_UNREADABLE, PRICE_NEGATIVE, PRICE_ABSURD, PRICE_TOO_PRECISE, TOO_MANY_PRICES, STALE_VERSION.",
            "priceList",
            "The price list as it is now.",
            Refusals,
            (input, r) => r.WriteAsync<SetListPrices, PriceListView>(set => set.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<DeletePriceListInput, GlobalId>(
            "deletePriceList",
            MayEditMenu,
            "Deletes a price list with its prices. Errors: PRICE_LIST_NOT_FOUND, STALE_VERSION.",
            "deletedId",
            "The id that is gone.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<DeletePriceList, GlobalId>(delete => delete.ExecuteAsync(input, r.Cancelled)));
    }
}
