using FoodSaaS.Shared;

namespace FoodSaaS.Customers.Domain;

/// <summary>What can be wrong with what diners tell of themselves.</summary>
internal static class ProfileErrors
{
    public static readonly Error NameTooLong = Error.Invalid("NAME_TOO_LONG", $"A name has at most {Diner.MaxNameLength} characters.", "name");

    public static readonly Error LocaleUnknown = Error.Invalid("LOCALE_UNKNOWN", "This brand does not write in that language.", "locale");

    public static readonly Error CountryUnknown = Error.Invalid("COUNTRY_UNKNOWN", "Write the country as its ISO code, such as DE.", "country");

    public static readonly Error AddressesFull = Error.Limit("ADDRESSES_FULL", $"An account has at most {DinerAddress.MaxOfADiner} addresses. Delete one first.");

    public static readonly Error AddressNotFound = Error.NotFound("ADDRESS_NOT_FOUND", "There is no such address.", "id");

    public static readonly Error ContactTaken = Error.Conflict("CONTACT_TAKEN", "This address belongs to another account here.", "code");

    public static readonly Error ContactLast = Error.Conflict("CONTACT_LAST", "This is the only way to sign in that is left.", "kind");

    public static readonly Error ConfirmWrong = Error.Invalid("CONFIRM_WRONG", "Type your e-mail address or telephone number as your account shows it.", "confirm");

    public static Error TextMissing(string field, int maxLength) => Error.Invalid("TEXT_MISSING", $"Write something here, at most {maxLength} characters.", field);

    public static Error TextTooLong(string field, int maxLength) => Error.Invalid("TEXT_TOO_LONG", $"At most {maxLength} characters.", field);
}
