using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Domain.Apps;

/// <summary>Everything that a brand's apps and connections can be refused for.</summary>
internal static class AppErrors
{
    public static readonly Error NameInvalid = Error.Invalid("NAME_MISSING", $"Name the app, at most {AppRules.MaxNameLength} characters.", "name");

    public static readonly Error RedirectsCount = Error.Invalid("REDIRECTS_COUNT", $"An app has at most {AppRules.MaxRedirects} addresses.", "redirectUris");

    public static readonly Error OpensNothing = Error.Invalid("APP_OPENS_NOTHING", "Name an address to which people come back, or let the app act for itself.", "redirectUris");

    public static readonly Error KeepsNoSecret = Error.Invalid("APP_KEEPS_NO_SECRET", "An app on people's own devices keeps no secret: it cannot act for itself.", "actsForItself");

    public static readonly Error HasNoSecret = Error.Conflict("APP_HAS_NO_SECRET", "An app on people's own devices has no secret.", "id");

    public static readonly Error Exceeds = Error.Forbidden("APP_EXCEEDS_RIGHTS", "This app would do, or does, more at this brand by itself than you may. Ask somebody who may do all of it.");

    public static readonly Error Full = Error.Limit("APPS_FULL", $"A brand has at most {AppRules.MaxOfABrand} apps. Remove one first.");

    public static readonly Error NotFound = Error.NotFound("APP_NOT_FOUND", "This brand has no such app.", "id");

    public static readonly Error ConnectionNotFound = Error.NotFound("CONNECTION_NOT_FOUND", "There is no such connection.", "id");

    public static Error RedirectInvalid(int index) =>
        Error.Invalid("REDIRECT_INVALID", "Write an address as https://host/path, or as http://127.0.0.1/path or http://[::1]/path, without a fragment or placeholder.", $"redirectUris.{index}");
}
