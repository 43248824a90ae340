using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Domain;

/// <summary>Everything that accounts can refuse.</summary>
internal static class AccountsErrors
{
    public static readonly Error EmailInvalid = Error.Invalid("EMAIL_INVALID", "This is no e-mail address that we can write to.", "email");

    public static readonly Error CodeWrong = Error.Invalid("CODE_WRONG", "This code is wrong or no longer valid.", "code");

    public static readonly Error CodeTriesExceeded = Error.Limit("CODE_TRIES_EXCEEDED", "Too many wrong tries with this code. Ask for a new one.", "code");

    public static readonly Error RateLimited = Error.Limit("RATE_LIMITED", "Too often in a short time. Wait a while, then try again.");

    public static readonly Error ProofInvalid = Error.Invalid("PROOF_INVALID", "The confirmation of your e-mail is used up or too old. Ask for a new code.", "proof");

    public static readonly Error InvalidCredentials = Error.Invalid("INVALID_CREDENTIALS", "E-mail and password do not belong together.");

    public static readonly Error PasswordWrong = Error.Invalid("PASSWORD_WRONG", "This is not your present password.", "password");

    public static readonly Error EmailTaken = Error.Conflict("EMAIL_TAKEN", "This address has an account of its own.", "code");

    public static readonly Error ResetLinkUnknown = Error.NotFound("RESET_LINK_UNKNOWN", "This link was used or is too old. Ask for another one.", "token");

    public static readonly Error SessionNotFound = Error.NotFound("SESSION_NOT_FOUND", "You have no such session.", "id");

    public static readonly Error AccountAppeared = Error.Conflict("ACCOUNT_EXISTS", "An account with this e-mail was made a moment ago. Try again with its password.", "password");

    public static readonly Error HasBrand = Error.Forbidden("SIGN_UP_ON_PLATFORM", "Sign up at the platform's own address, one brand a request.");

    public static readonly Error OwnerNameMissing = Error.Invalid("NAME_MISSING", "Tell us your name, at most 100 characters.", "ownerName");

    public static readonly Error BrandNameMissing = Error.Invalid("NAME_MISSING", "Name your brand, at most 120 characters.", "brandName");

    public static readonly Error SlugInvalid = Error.Invalid("SLUG_INVALID", "An address has 3 to 40 of a–z, 0–9 and hyphen, and no hyphen at either end.", "slug");

    public static readonly Error SlugReserved = Error.Invalid("SLUG_RESERVED", "This address is kept for the platform.", "slug");

    public static readonly Error CountryUnknown = Error.Invalid("COUNTRY_UNKNOWN", "We do not serve this country yet.", "country");

    public static readonly Error CurrencyUnknown = Error.Invalid("CURRENCY_UNKNOWN", "This is no ISO 4217 currency that we know.", "currency");

    public static readonly Error TimeZoneUnknown = Error.Invalid("TIME_ZONE_UNKNOWN", "This is no IANA time zone.", "timeZone");

    public static readonly Error LocalesCount = Error.Invalid("LOCALES_COUNT", "Choose one to ten different languages.", "locales");

    public static readonly Error DefaultLocaleUnknown = Error.Invalid("LOCALE_UNKNOWN", "The main language must be one of the chosen ones.", "defaultLocale");

    public static readonly Error LookInvalid = Error.Invalid("LOOK_INVALID", "Choose a look.", "look");

    public static readonly Error PasswordTooShort = Error.Invalid("PASSWORD_TOO_SHORT", $"Use at least {PasswordRules.MinLength} characters.", "password");

    public static readonly Error PasswordTooLong = Error.Invalid("PASSWORD_TOO_LONG", $"Use at most {PasswordRules.MaxLength} characters.", "password");

    public static readonly Error PasswordIsEmail = Error.Invalid("PASSWORD_IS_EMAIL", "Your e-mail is no secret. Choose another password.", "password");

    public static readonly Error PasswordCommon = Error.Invalid("PASSWORD_COMMON", "This password is among the first that others would try.", "password");

    public static readonly Error KeyNameInvalid = Error.Invalid("NAME_MISSING", $"Name the key, at most {ApiKey.MaxNameLength} characters.", "name");

    public static readonly Error KeysFull = Error.Limit("KEYS_FULL", $"A brand has at most {ApiKey.MaxLive} keys in use. Revoke one first.");

    public static readonly Error KeyExceedsRights = Error.Forbidden("KEY_EXCEEDS_RIGHTS", "This key would do, or does, more at this brand than you may. Ask somebody who may do all of it.");

    public static readonly Error KeyRightsLost = Error.Forbidden("KEY_RIGHTS_LOST", "You may no longer manage this brand's keys.");

    public static readonly Error KeyNotFound = Error.NotFound("KEY_NOT_FOUND", "This brand has no such key.", "id");

    public static readonly Error KeyRevoked = Error.Conflict("KEY_REVOKED", "This key was revoked: it opens nothing any more.", "id");

    public static readonly Error KeyExpired = Error.Conflict("KEY_EXPIRED", "This key has expired: it opens nothing any more.", "id");

    public static readonly Error KeyRotated = Error.Conflict("KEY_ROTATED", "This key has a successor already. Rotate that one.", "id");

    public static readonly Error ExpiryInvalid = Error.Invalid("EXPIRY_INVALID", "A key ends in the future, within two years.", "expiresAt");

    public static readonly Error OverlapInvalid = Error.Invalid("OVERLAP_INVALID", $"Both keys work for 0 to {KeyLife.LongestOverlapHours} hours.", "overlapHours");

    public static readonly Error PermissionsOnPublishableKey = Error.Invalid("PERMISSIONS_ON_PUBLISHABLE_KEY", "A publishable key has the rights of the public: it is given no permissions.", "permissions");

    public static readonly Error OriginsOnSecretKey = Error.Invalid("ORIGINS_ON_SECRET_KEY", "A secret key is for servers: it lists no origins.", "origins");

    public static readonly Error OriginsCount = Error.Invalid("ORIGINS_COUNT", $"A key lists at most {ApiKey.MaxOrigins} origins.", "origins");

    public static Error PermissionNotForKeys(int index) => Error.Invalid("PERMISSION_NOT_FOR_KEYS", "Keys manage neither keys nor staff nor the brand itself.", $"permissions.{index}");

    public static Error OriginInvalid(int index) => Error.Invalid("ORIGIN_INVALID", "Write an origin as https://host or https://host:port, without a path; http is for localhost only.", $"origins.{index}");

    public static Error LocaleUnknown(string locale, int index) => Error.Invalid("LOCALE_UNKNOWN", $"We do not offer the language '{locale}'.", $"locales.{index}");
}
