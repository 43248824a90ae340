using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>Changes of dishes.</summary>
internal static class ItemMutations
{
    private const string DetailErrors =
        "CATEGORY_NOT_FOUND, MODIFIER_GROUP_NOT_FOUND, PHOTO_NOT_FOUND, NAME_TAKEN, LISTED_TWICE, SIZES_MISSING, SIZE_NOT_FOUND, SIZE_NAME_MISSING, PRICE_MISSING, PRICE_UNWANTED, " +
        "PRICE_UNREADABLE, PRICE_NEGATIVE, PRICE_ABSURD, PRICE_TOO_PRECISE, PER_GRAMS_OUT_OF_RANGE, PER_GRAMS_UNWANTED, TEXT_MISSING, TEXT_TOO_LONG, LOCALE_UNKNOWN, " +
        "TOO_MANY_ITEMS, TOO_MANY_SIZES, TOO_MANY_MODIFIER_GROUPS";

    private static readonly AccessRule MayEditMenu = AccessRule.May(Permission.EditMenu);

    /// <summary>What ran out is known in the kitchen first.</summary>
    private static readonly AccessRule MayTakeOff = AccessRule.MayAny(Permission.EditMenu, Permission.TakeOrders);

    private static readonly ErrorKind[] Refusals = [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded];

    public static void Add(SchemaParts schema)
    {
        schema.Input<ItemSizeInput>().Input<ServicePriceInput>();
        schema.AddMutation<CreateItemInput, ItemView>(
            "createItem",
            MayEditMenu,
            $"Adds a dish at the end of its category. Errors: SLUG_TAKEN, SLUG_INVALID, {DetailErrors}.",
            "item",
            "The new dish.",
            Refusals,
            (input, r) => r.WriteAsync<CreateItem, ItemView>(create => create.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<UpdateItemInput, ItemView>(
            "updateItem",
            MayEditMenu,
            $"Changes a dish. Errors: ITEM_NOT_FOUND, STALE_VERSION, {DetailErrors}.",
            "item",
            "The dish as it is now.",
            Refusals,
            (input, r) => r.WriteAsync<UpdateItem, ItemView>(update => update.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<SetItemPriceInput, ItemView>(
            "setItemPrice",
            MayEditMenu,
            "Sets one price of one size. Errors: SIZE_NOT_FOUND, PRICE_ON_REQUEST, PRICE_UNREADABLE, PRICE_NEGATIVE, PRICE_ABSURD, PRICE_TOO_PRECISE, STALE_VERSION.",
            "item",
            "The dish with its new price.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<SetItemPrice, ItemView>(set => set.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<SetItemAvailabilityInput, ItemView>(
            "setItemAvailability",
            MayTakeOff,
            "86 a dish, for good or until a time, or put it back on. Errors: ITEM_NOT_FOUND, RETURN_IN_PAST, RETURN_UNWANTED, STALE_VERSION.",
            "item",
            "The dish as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<SetItemAvailability, ItemView>(set => set.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<DeleteItemInput, GlobalId>(
            "deleteItem",
            MayEditMenu,
            "Deletes a dish; its history stays. Errors: ITEM_NOT_FOUND, ITEM_REFERENCED (names the entries), ITEM_IN_COMBO, STALE_VERSION.",
            "deletedId",
            "The id that is gone.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<DeleteItem, GlobalId>(delete => delete.ExecuteAsync(input, r.Cancelled)));
    }
}
