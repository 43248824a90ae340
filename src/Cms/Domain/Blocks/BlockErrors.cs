using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Blocks;

/// <summary>What can be wrong with a block tree.</summary>
internal static class BlockErrors
{
    public static Error NotJson(string field) => Error.Invalid("BLOCKS_UNREADABLE", "The blocks are no JSON.", field);

    public static Error TooLong(string field) => Error.Limit("BLOCKS_TOO_LONG", $"At most {BlockReader.MaxCharacters} characters for all blocks.", field);

    public static Error TooMany(string field) => Error.Limit("TOO_MANY_BLOCKS", $"At most {BlockReader.MaxBlocks} blocks a page.", field);

    public static Error TooDeep(string field) => Error.Invalid("BLOCKS_TOO_DEEP", $"At most {BlockReader.MaxDepth} levels of blocks.", field);

    public static Error NotAList(string field) => Error.Invalid("LIST_NEEDED", "A list is needed here.", field);

    public static Error NotABlock(string field) => Error.Invalid("OBJECT_NEEDED", "An object is needed here.", field);

    public static Error UnknownType(string field) =>
        Error.Invalid("BLOCK_TYPE_UNKNOWN", "Use HERO, TEXT, MENU_HIGHLIGHT, PROMO, GALLERY, LOCATION or SECTION.", field);

    public static Error UnknownField(string field) => Error.Invalid("BLOCK_FIELD_UNKNOWN", "This sort of block has no such field.", field);

    public static Error BadId(string field, int max) => Error.Invalid("BLOCK_ID_INVALID", $"Letters, digits, - and _, at most {max}.", field);

    public static Error IdTwice(string field) => Error.Invalid("BLOCK_ID_TWICE", "Two blocks of the page have this id.", field);

    public static Error NotText(string field) => Error.Invalid("TEXT_NEEDED", "A text is needed here.", field);

    public static Error NotTexts(string field) => Error.Invalid("TEXTS_NEEDED", "Texts by language are needed here: {\"en\":\"…\"}.", field);

    public static Error UnknownLocale(string field) => Error.Invalid("LOCALE_UNKNOWN", "The brand does not write one of these languages.", field);

    public static Error TextTooLong(string field, int max) => Error.Invalid("TEXT_TOO_LONG", $"At most {max} characters.", field);

    public static Error NestsTooDeep(string field) => Error.Invalid("TEXT_TOO_DEEP", "Lists and quotations nest too deeply here.", field);

    public static Error NotAnId(string field, string type) => Error.Invalid("ID_INVALID", $"The id of a {type} is needed here.", field);

    public static Error NotAChoice(string field) => Error.Invalid("CHOICE_UNKNOWN", "Not one of the possible values.", field);

    public static Error TooManyElements(string field, int max) => Error.Limit("LIST_TOO_LONG", $"At most {max}.", field);
}
