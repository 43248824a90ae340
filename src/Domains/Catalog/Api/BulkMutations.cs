using FoodSaaS.Catalog.Api.Types;
using FoodSaaS.Catalog.Application.Bulk;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>Changes of many dishes at once.</summary>
internal static class BulkMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<BulkEditView, BulkEditType>().Type<ItemEditView, ItemEditType>().Type<PriceEditView, PriceEditType>();
        schema.Input<PriceEditInput>().Input<AvailabilityEditInput>();
        schema.AddMutation<EditItemsInput, BulkEditView>(
            "editItems",
            AccessRule.May(Permission.EditMenu),
            "Changes many dishes at once, all or nothing. Errors: ITEM_NOT_FOUND, LISTED_TWICE, CATEGORY_NOT_FOUND, TAX_CLASS_NOT_FOUND, NAME_TAKEN, PERCENT_UNREADABLE, PRICE_UNREADABLE, STEP_UNREADABLE, " +
            "PRICE_NEGATIVE, PRICE_ABSURD, PRICE_TOO_PRECISE, RETURN_IN_PAST, RETURN_UNWANTED, TOO_MANY_ITEMS, PREVIEW_OUTDATED, STALE_VERSION.",
            "edit",
            "What changed, or what would.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            (input, r) => r.WriteAsync<EditItems, BulkEditView>(edit => edit.ExecuteAsync(input, r.Cancelled)));
    }
}
