using FoodSaaS.Catalog.Application.Menus;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>Changes of the brand's menus.</summary>
internal static class MenuMutations
{
    private const string DetailErrors = "NAME_TAKEN, TEXT_MISSING, TEXT_TOO_LONG, LOCALE_UNKNOWN, CATEGORIES_MISSING, CATEGORY_NOT_FOUND, LOCATION_NOT_FOUND, LISTED_TWICE, DAYS_MISSING, TOO_MANY_DAYPARTS";

    private static readonly AccessRule MayEditMenu = AccessRule.May(Permission.EditMenu);
    private static readonly ErrorKind[] Refusals = [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded];

    public static void Add(SchemaParts schema)
    {
        schema.Input<DaypartInput>();
        schema.AddMutation<CreateMenuInput, MenuView>(
            "createMenu",
            MayEditMenu,
            $"Adds a menu behind the others. With the first one, `menus` and `menu` with arguments no longer answer with the whole menu. Errors: TOO_MANY_MENUS, {DetailErrors}.",
            "menu",
            "The new menu.",
            Refusals,
            (input, r) => r.WriteAsync<CreateMenu, MenuView>(create => create.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<UpdateMenuInput, MenuView>(
            "updateMenu",
            MayEditMenu,
            $"Changes a menu. Errors: MENU_NOT_FOUND, STALE_VERSION, {DetailErrors}.",
            "menu",
            "The menu as it is now.",
            Refusals,
            (input, r) => r.WriteAsync<UpdateMenu, MenuView>(update => update.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<DeleteMenuInput, GlobalId>(
            "deleteMenu",
            MayEditMenu,
            "Deletes a menu; its categories and dishes stay. Errors: MENU_NOT_FOUND, STALE_VERSION.",
            "deletedId",
            "The id that is gone.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<DeleteMenu, GlobalId>(delete => delete.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<OrderMenusInput, IReadOnlyList<MenuView>>(
            "orderMenus",
            MayEditMenu,
            "Sets the order of all menus. Errors: ORDER_INCOMPLETE, STALE_VERSION.",
            "menus",
            "The menus in their new order.",
            [ErrorKind.Conflict],
            (input, r) => r.WriteAsync<OrderMenus, IReadOnlyList<MenuView>>(order => order.ExecuteAsync(input, r.Cancelled)));
    }
}
