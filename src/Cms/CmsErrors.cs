using FoodSaaS.Shared;

namespace FoodSaaS.Cms;

/// <summary>What the module refuses, beside what <c>BlockErrors</c>, <c>PictureErrors</c>, <c>Href</c>, <c>PagePath</c> and <c>PaletteRules</c> say.</summary>
internal static class CmsErrors
{
    public static Error PageUnknown(string field = "id") => Error.NotFound("PAGE_UNKNOWN", "This brand has no such page.", field);

    public static Error VersionUnknown() => Error.NotFound("VERSION_UNKNOWN", "The page has no such version.", "version");

    public static Error PresetUnknown() => Error.NotFound("PRESET_UNKNOWN", "There is no such preset.", "preset");

    public static Error StaleVersion() => Error.Conflict("STALE_VERSION", "Somebody saved this meanwhile. Load it again and repeat your change.", "version");

    public static Error PathTaken() => Error.Conflict("PATH_TAKEN", "Another page has this address.", "path");

    public static Error PathOfEntries(string type) => Error.Conflict("PATH_TAKEN", $"The entries of the content type '{type}' have this address.", "path");

    public static Error HomePageNeeded(string field) => Error.Conflict("HOME_PAGE_NEEDED", "The home page stays where it is, published.", field);

    public static Error NotPublished() => Error.Conflict("NOT_PUBLISHED", "The page is not published.", "id");

    public static Error TooManyPages(int most) => Error.Limit("TOO_MANY_PAGES", $"At most {most} pages a brand.");

    public static Error TooManyLinks(string field, int most) => Error.Limit("TOO_MANY_LINKS", $"At most {most} links here.", field);

    public static Error LocaleUnknown(string field) => Error.Invalid("LOCALE_UNKNOWN", "The brand does not write this language.", field);
}
