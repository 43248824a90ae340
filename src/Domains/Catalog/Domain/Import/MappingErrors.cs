using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Why a mapping of columns cannot be used; each names the field of the mapping to blame.</summary>
internal static class MappingErrors
{
    public static Error NoSuchColumn(ImportField field, int column, int columns) =>
        Error.Invalid("MAPPING_INVALID", $"There is no column {column}: the file has {columns}, counted from 0.", Path(field));

    public static Error ColumnTwice(ImportField field, ImportField first, string header) =>
        Error.Invalid("MAPPING_INVALID", $"The column \"{header}\" is chosen twice, for {first} and for {field}.", Path(field));

    public static Error NameMissing() => Error.Invalid("NAME_COLUMN_MISSING", "Choose the column that holds the names of the dishes.", Path(ImportField.Name));

    public static Error PriceMissing() => Error.Invalid("PRICE_COLUMN_MISSING", "Choose the column that holds the prices.", Path(ImportField.Price));

    private static string Path(ImportField field) => $"mapping.{char.ToLowerInvariant(field.ToString()[0])}{field.ToString()[1..]}";
}
