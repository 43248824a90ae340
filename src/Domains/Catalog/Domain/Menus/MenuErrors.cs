using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Menus;

/// <summary>Why menus are refused.</summary>
internal static class MenuErrors
{
    public static Error NotFound() => Error.NotFound("MENU_NOT_FOUND", "There is no such menu.", "id");

    public static Error CategoriesMissing() => Error.Invalid("CATEGORIES_MISSING", "A menu shows at least one category.", "categoryIds");

    public static Error DaysMissing(string field) => Error.Invalid("DAYS_MISSING", "Name the days of the week.", field);

    public static Error TooManyMenus() => Error.Limit("TOO_MANY_MENUS", $"At most {CatalogLimits.Menus} menus.");

    public static Error TooManyDayparts() => Error.Limit("TOO_MANY_DAYPARTS", $"At most {CatalogLimits.Dayparts} dayparts a menu.", "dayparts");
}
