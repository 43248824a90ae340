using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Carts;

/// <summary>Everything that carts can refuse.</summary>
internal static class CartErrors
{
    public static readonly Error NotFound = Error.NotFound("CART_NOT_FOUND", "There is no such cart, or it is somebody else's. Start a new one.", "token");

    public static readonly Error Stale = Error.Conflict("CONFLICT", "The cart was changed elsewhere meanwhile. Load it again.", "version");

    public static readonly Error LineNotFound = Error.NotFound("LINE_NOT_FOUND", "The cart has no such line any more.", "lineId");

    public static readonly Error LocationNotFound = Error.NotFound("LOCATION_NOT_FOUND", "This brand has no such location.", "locationId");

    public static readonly Error DishNotFound = Error.NotFound("DISH_NOT_FOUND", "This dish, or this size of it, is not on the menu.", "itemId");

    public static readonly Error DishOnRequest = Error.Conflict("DISH_ON_REQUEST", "What this dish costs is told on request, so it cannot be ordered here.", "itemId");

    public static readonly Error Full = Error.Limit("CART_FULL", $"A cart has at most {Cart.MaxLines} lines.");

    public static readonly Error GramsNeeded = Error.Invalid("GRAMS_NEEDED", "This dish is sold by weight: say how many grams.", "grams");

    public static readonly Error GramsUnwanted = Error.Invalid("GRAMS_UNWANTED", "This dish is sold by the piece.", "grams");

    public static readonly Error GramsOutOfRange = Error.Invalid("GRAMS_OUT_OF_RANGE", $"Say 1 to {CartLine.MaxGrams} grams.", "grams");

    public static readonly Error TipOutOfRange = Error.Invalid("TIP_OUT_OF_RANGE", $"A tip is 0 to {Cart.MaxTip} minor units.", "tip");

    public static readonly Error OptionsTooMany = Error.Invalid("OPTIONS_TOO_MANY", $"At most {CartLine.MaxOptions} options a dish.", "options");

    public static readonly Error SlotTooFar = Error.Invalid("SLOT_TOO_FAR", "Nobody takes orders for that time.", "requestedFor");

    public static readonly Error CountryUnknown = Error.Invalid("COUNTRY_UNKNOWN", "Write the country as ISO 3166-1 alpha-2, for example DE.", "address.country");

    public static readonly Error PointInvalid = Error.Invalid("COORDINATES_INVALID", "Give latitude, −90 to 90 degrees, and longitude, −180 to 180, or neither.", "address.latitude");

    public static readonly Error RateLimited = Error.Limit("RATE_LIMITED", "Too often in a short time. Wait a while, then try again.");

    public static Error QuantityOutOfRange(int least) => Error.Invalid("QUANTITY_OUT_OF_RANGE", $"Say {least} to {CartLine.MaxQuantity} of one.", "quantity");

    public static Error TextTooLong(string field, int maxLength) => Error.Invalid("TEXT_TOO_LONG", $"At most {maxLength} characters.", field);

    public static Error TextMissing(string field, int maxLength) => Error.Invalid("TEXT_MISSING", $"Fill this in, at most {maxLength} characters.", field);

    public static Error TextUnreadable(string field) => Error.Invalid("TEXT_UNREADABLE", "The text holds a character that cannot be stored.", field);
}
