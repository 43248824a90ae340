using System.Text;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

/// <summary>Shortcuts from text to what the importer makes of it.</summary>
internal static class MenuFile
{
    public static readonly Currency Eur = Currency.Of("EUR");
    public static readonly Currency Gbp = Currency.Of("GBP");
    public static readonly Currency Jpy = Currency.Of("JPY");

    public static Result<Sheet> Read(string text) => SpreadsheetReader.Read(Encoding.UTF8.GetBytes(text), "menu.csv");

    public static Sheet Sheet(string text) => Read(text).Value;

    public static ImportPlan Plan(string text, Currency? currency = null)
    {
        var sheet = Sheet(text);
        return ImportPlan.Make(sheet, ColumnMappingGuess.For(sheet), new ImportContext(currency ?? Eur, "Menu")).Value;
    }

    public static string Code<T>(Result<T> result) => Assert.Single(result.Errors).Code;

    public static IEnumerable<string> Codes(RowVerdict verdict) => verdict.Reasons.Select(reason => reason.Code);

    /// <summary>One line for each size, for comparing whole plans.</summary>
    public static IEnumerable<string> Lines(ImportPlan plan) =>
        from dish in plan.Dishes
        from size in dish.Sizes
        select $"{dish.CategoryName} > {dish.Name} > {size.Name ?? "-"}: {size.Price?.Amount ?? "ask"} {size.PriceKind} {size.PerGrams}".TrimEnd();
}
