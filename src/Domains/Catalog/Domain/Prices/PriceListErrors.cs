using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Prices;

/// <summary>Why price lists are refused.</summary>
internal static class PriceListErrors
{
    public const int Name = 80;

    public static Error NotFound(string field = "id") => Error.NotFound("PRICE_LIST_NOT_FOUND", "There is no such price list.", field);

    public static Error NameInvalid() => Error.Invalid("NAME_INVALID", $"A name has 1 to {Name} characters.", "name");

    public static Error ForNobody() => Error.Invalid("SCOPE_MISSING", "Say for which location or which service the prices are. What everybody pays is the dish's own price.", "locationId");

    public static Error DateOutOfRange(string field) => Error.Invalid("DATE_OUT_OF_RANGE", "Choose a day between 2000 and 2199.", field);

    public static Error PeriodBackwards() => Error.Invalid("PERIOD_BACKWARDS", "The last day is before the first.", "until");

    public static Error OnRequest(string field) => Error.Conflict("PRICE_ON_REQUEST", "This size is priced on request. Change how it is charged first.", field);

    public static Error TooManyLists() => Error.Limit("TOO_MANY_PRICE_LISTS", $"At most {CatalogLimits.PriceLists} price lists.");

    public static Error TooManyPrices() => Error.Limit("TOO_MANY_PRICES", $"At most {CatalogLimits.ListPrices} prices a list.", "prices");

    public static Error TooManyOfBrand() => Error.Limit("TOO_MANY_PRICES", $"At most {CatalogLimits.ListPricesOfBrand} prices on all lists together.", "prices");
}
