using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Taxes;

/// <summary>Why tax classes are refused.</summary>
internal static class TaxErrors
{
    public static Error ClassNotFound(string field = "taxClass") => Error.NotFound("TAX_CLASS_NOT_FOUND", "There is no such tax class.", field);

    public static Error LocationNotFound(string field) => Error.NotFound("LOCATION_NOT_FOUND", "There is no such location.", field);

    public static Error StandardMissing() => Error.Invalid("TAX_CLASS_MISSING", $"The class \"{TaxTable.Standard}\" is needed: dishes that name none have it.", "classes");

    public static Error ClassInUse(string code) => Error.Conflict("TAX_CLASS_IN_USE", $"Dishes or options have the class \"{code}\". Give them another one first.", "classes");

    public static Error CodeInvalid(string field) => Error.Invalid("CODE_INVALID", $"A code has 1 to {TaxRules.Code} of a-z, 0-9 and hyphen.", field);

    public static Error NameInvalid(string field) => Error.Invalid("NAME_INVALID", $"A name has 1 to {TaxRules.Name} characters.", field);

    public static Error GeneralRateMissing(string field) => Error.Invalid("GENERAL_RATE_MISSING", "Each class needs a rate for every service and location, without a first day.", field);

    public static Error PercentUnreadable(string field) => Error.Invalid("PERCENT_UNREADABLE", "Write the rate as a plain number of percent from 0 to 100, such as 7 or 8.875.", field);

    public static Error TooManyClasses() => Error.Limit("TOO_MANY_TAX_CLASSES", $"At most {TaxRules.Classes} tax classes.", "classes");

    public static Error TooManyRates(string field) => Error.Limit("TOO_MANY_TAX_RATES", $"At most {TaxRules.Rates} rates a class.", field);
}
