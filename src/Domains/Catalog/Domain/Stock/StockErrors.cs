using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Stock;

/// <summary>Why a count is refused.</summary>
internal static class StockErrors
{
    public const int Most = 1_000_000;

    public static Error LocationNotFound() => Error.NotFound("LOCATION_NOT_FOUND", "There is no such location.", "locationId");

    public static Error CountOutOfRange(string field) => Error.Invalid("COUNT_OUT_OF_RANGE", $"Count from 0 to {Most}.", field);

    public static Error CountAmbiguous() => Error.Invalid("COUNT_AMBIGUOUS", "Say either how many there are or how many came or went.", "onHand");

    public static Error NotCounted() => Error.Conflict("NOT_COUNTED", "The dish is not counted here yet. Say how many there are.", "change");
}
