using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Why a row is not imported, or what is doubtful about it. <see cref="Error.Field"/> is the name of the column.</summary>
internal static class RowErrors
{
    public static Error NameMissing(string header) => Error.Invalid("NAME_MISSING", "The dish has no name.", header);

    public static Error NameTooLong(string header) => TooLong("NAME_TOO_LONG", "name", ImportLimits.NameLength, header);

    public static Error CategoryTooLong(string header) => TooLong("CATEGORY_TOO_LONG", "category", ImportLimits.NameLength, header);

    public static Error DescriptionTooLong(string header) => TooLong("DESCRIPTION_TOO_LONG", "description", ImportLimits.DescriptionLength, header);

    public static Error SizeTooLong(string header) => TooLong("SIZE_TOO_LONG", "size", ImportLimits.SizeNameLength, header);

    public static Error ReferenceTooLong(string header) => TooLong("REFERENCE_TOO_LONG", "reference", ImportLimits.ReferenceLength, header);

    public static Error RowTooWide(int columns) =>
        Error.Invalid("ROW_TOO_WIDE", $"The row has more cells than the {columns} columns. Put a text that contains the separator in quotation marks.");

    public static Error CategoryMissing(string header, string instead) => Error.Invalid("CATEGORY_MISSING", $"There is no category: the dish goes to \"{instead}\".", header);

    public static Error FormulaText(string header) =>
        Error.Invalid("FORMULA_TEXT", "The cell begins like a formula. It is kept as text and never computed.", header);

    public static Error SwitchUnreadable(string text, string header) =>
        Error.Invalid("YES_NO_UNREADABLE", $"\"{CellText.Excerpt(text)}\" is neither yes nor no: taken as no.", header);

    public static Error WeightUnreadable(string text, string header) =>
        Error.Invalid("WEIGHT_UNREADABLE", $"\"{CellText.Excerpt(text)}\" is not a weight that a price can be for. Write it like 100 g or kg.", header);

    public static Error UnknownAllergen(string word, string header) =>
        Error.Invalid("UNKNOWN_ALLERGEN", $"\"{CellText.Excerpt(word)}\" is not one of the 14 allergens and is left out. Check this dish before it goes live.", header);

    public static Error DoubtfulAllergen(string letter, string code, string header) =>
        Error.Invalid("UNKNOWN_ALLERGEN", $"The letter {letter.ToUpperInvariant()} is read as {code}, but other lists use it differently. Write the word to be sure.", header);

    public static Error UnknownDiet(string word, string header) => Error.Invalid("UNKNOWN_DIET", $"\"{CellText.Excerpt(word)}\" is not a known diet and is left out.", header);

    public static Error DescriptionDiffers(int firstLine, string header) =>
        Error.Invalid("DESCRIPTION_DIFFERS", $"The sizes of a dish share one description: the one of line {firstLine} is used.", header);

    public static Error SizeNameMissing(string header) => Error.Invalid("SIZE_NAME_MISSING", "The dish has several sizes and this one has no name.", header);

    public static Error Duplicate(int firstLine, string header) =>
        Error.Conflict("DUPLICATE_ROW", $"Line {firstLine} already has this dish in this category and size, with other values.", header);

    public static Error Repeated(int firstLine, string header) => Error.Conflict("DUPLICATE_ROW", $"The same as line {firstLine}: ignored.", header);

    private static Error TooLong(string code, string what, int limit, string header) => Error.Invalid(code, $"The {what} has more than {limit} characters.", header);
}
