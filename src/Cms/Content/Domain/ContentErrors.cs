using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Content.Domain;

/// <summary>What is refused of models and entries, beside what <c>Href</c> says of links.</summary>
internal static class ContentErrors
{
    public static Error NameInvalid(string path, string form) => Error.Invalid("NAME_INVALID", $"A name here is {form}.", path);

    public static Error NameTaken(string path, string name) => Error.Invalid("NAME_TAKEN", $"The schema has '{name}' already; choose another name.", path);

    public static Error TooMany(string path, int most, string what) => Error.Limit("TOO_MANY", $"At most {most} {what}.", path);

    public static Error TextTooLong(string path, int most) => Error.Invalid("TEXT_TOO_LONG", $"At most {most} characters.", path);

    public static Error TextTooShort(string path, int least) => Error.Invalid("TEXT_TOO_SHORT", $"At least {least} characters.", path);

    public static Error TextMissing(string path) => Error.Invalid("TEXT_MISSING", "A text is needed.", path);

    public static Error NotForThisKind(string path, string what) => Error.Invalid("NOT_FOR_THIS_KIND", $"A field of this kind has no {what}.", path);

    public static Error RangeInvalid(string path) => Error.Invalid("RANGE_INVALID", "The least is not above the most, and both are within what the kind allows.", path);

    public static Error PatternInvalid(string path) => Error.Invalid("PATTERN_INVALID", "This is no regular expression without look-around and back references.", path);

    public static Error OptionsMissing(string path) => Error.Invalid("OPTIONS_MISSING", "Name at least one option, each once.", path);

    public static Error TargetsMissing(string path) => Error.Invalid("TARGETS_MISSING", "Say of which types or components, each once.", path);

    public static Error TargetUnknown(string path, string name) => Error.Invalid("TARGET_UNKNOWN", $"The model has no '{name}'.", path);

    public static Error ComponentsTooDeep(string path) => Error.Invalid("COMPONENTS_TOO_DEEP", $"Components hold components {ContentLimits.Depth} deep, and never themselves.", path);

    public static Error PathTaken(string path, string by) => Error.Conflict("PATH_TAKEN", $"{by} at this address, or beneath it.", path);

    public static Error PageSlugLocalised(string path) => Error.Invalid("PAGE_SLUG_LOCALISED", "A page has one address for all languages: its slug has no languages.", path);

    public static Error SiteFieldNeeded(string path, string field) => Error.Invalid("SITE_FIELD_NEEDED", $"The site's pages need the field '{field}' as the starter's type has it; its label and description are yours.", path);

    public static Error SiteTypeNeeded(string name) => Error.Conflict("SITE_TYPE_NEEDED", $"The site's pages are entries of '{name}': the type keeps its name, and '/' as its address.", "types");

    public static Error StaleVersion() => Error.Conflict("STALE_VERSION", "Somebody saved this meanwhile. Load it again and repeat your change.", "version");

    public static Error NothingToPublish() => Error.Conflict("NOTHING_TO_PUBLISH", "The model is published as it is.");

    public static Error BreaksEntries(string path, string message) => Error.Conflict("BREAKS_ENTRIES", message, path);

    public static Error TypeUnknown(string field = "type") => Error.NotFound("TYPE_UNKNOWN", "This brand has no such content type.", field);

    public static Error EntryUnknown(string field = "id") => Error.NotFound("ENTRY_UNKNOWN", "This brand has no such entry.", field);

    public static Error VersionUnknown() => Error.NotFound("VERSION_UNKNOWN", "The entry has no such version.", "version");

    public static Error FieldUnknown(string path) => Error.Invalid("FIELD_UNKNOWN", "The type has no such field.", path);

    public static Error ValueInvalid(string path, string expected) => Error.Invalid("VALUE_INVALID", $"Expected {expected}.", path);

    public static Error ValueMissing(string path) => Error.Invalid("VALUE_MISSING", "A published entry needs a value here.", path);

    public static Error LocaleUnknown(string path) => Error.Invalid("LOCALE_UNKNOWN", "The brand does not write this language.", path);

    public static Error RichTextInvalid(string path, string why) => Error.Invalid("RICH_TEXT_INVALID", why, path);

    public static Error EntryTooLarge(ContentType type) => Error.Limit("ENTRY_TOO_LARGE", $"An entry of this type holds at most {ContentLimits.DocumentOf(type)} characters.", "values");

    public static Error ReferenceUnknown(string path) => Error.NotFound("REFERENCE_UNKNOWN", "This brand has no such thing to refer to.", path);

    public static Error SlugTaken(string path) => Error.Conflict("SLUG_TAKEN", "Another entry of this type has this slug.", path);

    public static Error Referenced(string message) => Error.Conflict("ENTRY_REFERENCED", message, "id");

    public static Error NotPublished() => Error.Conflict("NOT_PUBLISHED", "The entry is not published.", "id");
}
