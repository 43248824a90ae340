using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>Why the catalog refuses; the import has its own lists beside it.</summary>
internal static class CatalogErrors
{
    public static Error CategoryNotFound(string field) => Error.NotFound("CATEGORY_NOT_FOUND", "There is no such category.", field);

    public static Error ItemNotFound(string field = "id") => Error.NotFound("ITEM_NOT_FOUND", "There is no such dish.", field);

    public static Error SizeNotFound(string field = "sizeId") => Error.NotFound("SIZE_NOT_FOUND", "The dish has no such size.", field);

    public static Error ModifierGroupNotFound(string field = "id") => Error.NotFound("MODIFIER_GROUP_NOT_FOUND", "There is no such modifier group.", field);

    public static Error OptionNotFound(string field) => Error.NotFound("OPTION_NOT_FOUND", "The modifier group has no such option.", field);

    public static Error PhotoNotFound() => Error.NotFound("PHOTO_NOT_FOUND", "There is no such picture.", "photoId");

    public static Error LocationNotFound(string field) => Error.NotFound("LOCATION_NOT_FOUND", "There is no such location.", field);

    public static Error UploadNotFound() => Error.NotFound("UPLOAD_NOT_FOUND", "The uploaded file is gone: files are kept for a day. Upload it again.", "uploadId");

    public static Error CategoryNotEmpty() => Error.Conflict("CATEGORY_NOT_EMPTY", "The category has dishes. Move or delete them first.", "id");

    public static Error ItemReferenced(IReadOnlyList<string> first, int count) => Error.Conflict(
        "ITEM_REFERENCED", $"{count} {(count == 1 ? "entry refers" : "entries refer")} to the dish: {string.Join(", ", first)}{(count > first.Count ? $" and {count - first.Count} more" : "")}. Take it away there first.", "id");

    public static Error ItemInCombo() => Error.Conflict("ITEM_IN_COMBO", "The dish can be chosen in a modifier group. Take it out there first.", "id");

    public static Error OptionUnavailable(string field) => Error.Conflict("OPTION_UNAVAILABLE", "This cannot be had now.", field);

    public static Error OrderIncomplete(string what) => Error.Conflict("ORDER_INCOMPLETE", $"Name every {what} exactly once; the list may have changed meanwhile.", "ids");

    public static Error StaleVersion() => Error.Conflict("STALE_VERSION", "Somebody else changed this meanwhile. Load it again and repeat your change.", "version");

    public static Error NameTaken(string field = "name") => Error.Conflict("NAME_TAKEN", "This name is taken here.", field);

    public static Error SlugTaken() => Error.Conflict("SLUG_TAKEN", "This slug is taken.", "slug");

    public static Error SlugInvalid() => Error.Invalid("SLUG_INVALID", "A slug has 1 to 63 of a-z, 0-9 and hyphen, with no hyphen at either end.", "slug");

    public static Error SizesMissing() => Error.Invalid("SIZES_MISSING", "A dish needs at least one size with its price.", "sizes");

    public static Error SizeNameMissing(string field) => Error.Invalid("SIZE_NAME_MISSING", "Where there are several sizes, each needs a name.", field);

    public static Error ListedTwice(string field) => Error.Invalid("LISTED_TWICE", "This is listed twice.", field);

    public static Error PriceUnreadable() => Error.Invalid("PRICE_UNREADABLE", "Write the price as a plain number such as 12.50.");

    public static Error PriceMissing(string field) => Error.Invalid("PRICE_MISSING", "There is no price.", field);

    public static Error PriceUnwanted(string field) => Error.Invalid("PRICE_UNWANTED", "A size on request has no price.", field);

    public static Error PriceOnRequest() => Error.Conflict("PRICE_ON_REQUEST", "This size is priced on request. Change how it is charged first.", "sizeId");

    public static Error PerGramsOutOfRange(string field) =>
        Error.Invalid("PER_GRAMS_OUT_OF_RANGE", $"A price by weight is for 1 to {CatalogLimits.PerGrams} grams.", field);

    public static Error PerGramsUnwanted(string field) => Error.Invalid("PER_GRAMS_UNWANTED", "Only a price by weight is for a number of grams.", field);

    public static Error ReturnInPast() => Error.Invalid("RETURN_IN_PAST", "The time of return has passed.", "returnsAt");

    public static Error ReturnUnwanted() => Error.Invalid("RETURN_UNWANTED", "A dish that is available does not return.", "returnsAt");

    public static Error OptionsMissing() => Error.Invalid("OPTIONS_MISSING", "A modifier group needs at least one option.", "options");

    public static Error MinimumNegative() => Error.Invalid("MINIMUM_NEGATIVE", "The least number of options is 0 or more.", "minimum");

    public static Error MaximumTooSmall() => Error.Invalid("MAXIMUM_TOO_SMALL", "The most is at least 1 and at least as many as the least.", "maximum");

    public static Error MaximumTooLarge(int options) => Error.Invalid("MAXIMUM_TOO_LARGE", $"There are only {options} options, and each is chosen once at most.", "maximum");

    public static Error FreeOutOfRange() => Error.Invalid("FREE_OUT_OF_RANGE", "The number of free options lies between 0 and the most.", "free");

    public static Error TooManyDefaults() => Error.Invalid("TOO_MANY_DEFAULTS", "More options are chosen beforehand than may be chosen.", "options");

    public static Error TooFewChosen(string group, int least, string path) => Error.Invalid("TOO_FEW_OPTIONS", $"Choose at least {least} of \"{group}\".", path);

    public static Error TooManyChosen(string group, int most, string path) => Error.Invalid("TOO_MANY_OPTIONS", $"Choose at most {most} of \"{group}\".", path);

    public static Error TooManySizes() => Limit("TOO_MANY_SIZES", CatalogLimits.Sizes, "sizes a dish", "sizes");

    public static Error TooManyOptions() => Limit("TOO_MANY_OPTIONS", CatalogLimits.Options, "options a modifier group", "options");

    public static Error TooManyGroupsOfItem() => Limit("TOO_MANY_MODIFIER_GROUPS", CatalogLimits.ModifierGroupsOfItem, "modifier groups a dish", "modifierGroupIds");

    public static Error GroupInItself() => Error.Conflict("MODIFIER_GROUP_IN_ITSELF", "A group cannot be asked within itself, not even by way of others.", "options");

    public static Error NestedTooDeeply() => Error.Limit("NESTED_TOO_DEEPLY", $"At most {CatalogLimits.NestedGroups} groups within each other.", "options");

    public static Error TooManyOptionsInAll() => Limit("TOO_MANY_OPTIONS", CatalogLimits.OptionsInAll, "options a group, with all that they open", "options");

    public static Error TooManyGroupsOfOption(string field) => Limit("TOO_MANY_MODIFIER_GROUPS", CatalogLimits.GroupsOfOption, "modifier groups an option", field);

    public static Error TooManyGroups() => Limit("TOO_MANY_MODIFIER_GROUPS", CatalogLimits.ModifierGroups, "modifier groups", null);

    public static Error TooManyItems() => Limit("TOO_MANY_ITEMS", CatalogLimits.Items, "dishes", null);

    public static Error TooManyItemsInCategory() => Limit("TOO_MANY_ITEMS", CatalogLimits.ItemsInCategory, "dishes a category", "categoryId");

    public static Error TooManyCategories() => Limit("TOO_MANY_CATEGORIES", CatalogLimits.Categories, "categories", null);

    private static Error Limit(string code, int most, string what, string? field) => Error.Limit(code, $"At most {most} {what}.", field);
}
