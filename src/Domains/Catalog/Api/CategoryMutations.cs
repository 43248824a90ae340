using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>Changes of the menu's headings and order.</summary>
internal static class CategoryMutations
{
    private static readonly AccessRule MayEditMenu = AccessRule.May(Permission.EditMenu);

    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<CreateCategoryInput, CategoryView>(
            "createCategory",
            MayEditMenu,
            "Adds a category at the end of the menu. Errors: NAME_TAKEN, SLUG_TAKEN, SLUG_INVALID, TEXT_MISSING, TEXT_TOO_LONG, LOCALE_UNKNOWN, TOO_MANY_CATEGORIES.",
            "category",
            "The new category.",
            [ErrorKind.InvalidInput, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            (input, r) => r.WriteAsync<CreateCategory, CategoryView>(create => create.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<UpdateCategoryInput, CategoryView>(
            "updateCategory",
            MayEditMenu,
            "Renames a category. Errors: CATEGORY_NOT_FOUND, NAME_TAKEN, STALE_VERSION, TEXT_MISSING, TEXT_TOO_LONG, LOCALE_UNKNOWN.",
            "category",
            "The category as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<UpdateCategory, CategoryView>(update => update.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<DeleteCategoryInput, GlobalId>(
            "deleteCategory",
            MayEditMenu,
            "Deletes a category without dishes. Errors: CATEGORY_NOT_FOUND, CATEGORY_NOT_EMPTY, STALE_VERSION.",
            "deletedId",
            "The id that is gone.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<DeleteCategory, GlobalId>(delete => delete.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<OrderCategoriesInput, MenuView>(
            "orderCategories",
            MayEditMenu,
            "Sets the order of all categories. Errors: ORDER_INCOMPLETE, STALE_VERSION.",
            "menu",
            "The menu in its new order.",
            [ErrorKind.Conflict],
            (input, r) => r.WriteAsync<OrderCategories, MenuView>(order => order.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<OrderItemsInput, CategoryView>(
            "orderItems",
            MayEditMenu,
            "Sets the order of all dishes of a category. Errors: CATEGORY_NOT_FOUND, ORDER_INCOMPLETE, STALE_VERSION.",
            "category",
            "The category in its new order.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<OrderItems, CategoryView>(order => order.ExecuteAsync(input, r.Cancelled)));
    }
}
