using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Export;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace FoodSaaS.UnitTests.Catalog.Export;

/// <summary>A menu as it may stand in the database, with names that spreadsheets trip over.</summary>
public sealed class StoredMenu
{
    internal StoredMenu(Currency currency, IReadOnlyList<Category> categories, IReadOnlyList<Item> items) => (Currency, Categories, Items) = (currency, categories, items);

    internal Currency Currency { get; }

    internal IReadOnlyList<Category> Categories { get; }

    internal IReadOnlyList<Item> Items { get; }

    internal MenuSheet Sheet => new(Categories, Items, "de", Currency);

    public static Arbitrary<StoredMenu> Any()
    {
        var words = Gen.Elements(
            "Suppe", "=1+1", "+49", "-x", "@SUM(A1)", "'n Beetje", "''", "＝2", "Latte (large)", "Huhn (275g)", "12.50", "a,b;c", "\"q\"", "per kg", "on request", "none", "寿司", "🍕", "_x0041_", "<b>&amp;",
            "a\u200Bb", "x  y", "line\nbreak", "tab\tbed", "true", "100 g", "Name", "Menu id", "|", "sep=;");
        var texts = words.NonEmptyListOf().Select(list => string.Join(' ', list.Take(4)));
        var sizes =
            from name in texts
            from kind in Gen.Elements(PriceKind.Fixed, PriceKind.PerWeight, PriceKind.OnRequest)
            from minor in Gen.Choose(0, 9_999_999)
            from grams in Gen.Elements(1, 100, 1_000, 250)
            from reference in Gen.Elements<string?>(null, "A1", "007", "=x")
            select (name, kind, minor, grams, reference);
        var items =
            from name in texts
            from description in Gen.OneOf(Gen.Constant(""), texts)
            from parts in sizes.NonEmptyListOf()
            from allergens in Gen.Elements(Enum.GetValues<Allergen>()).ListOf()
            from diets in Gen.Elements(Enum.GetValues<Diet>()).ListOf()
            from imported in Gen.Elements(true, false)
            from category in Gen.Choose(0, 2)
            select (name, description, parts, allergens, diets, imported, category);
        return (from currency in Gen.Elements("EUR", "JPY", "KWD") from headings in texts.ListOf(3) from list in items.NonEmptyListOf() select Make(currency, headings, list)).ToArbitrary();
    }

    private static StoredMenu Make(
        string currency,
        IEnumerable<string> headings,
        IEnumerable<(string Name, string Description, List<(string Name, PriceKind Kind, int Minor, int Grams, string? Reference)> Sizes, List<Allergen> Allergens, List<Diet> Diets, bool IsImported, int Category)> items)
    {
        var categories = headings.Select((text, i) => Category.Create(Slug.Parse($"c{i}")!.Value, Texts($"{text} {i}"), i, Menus.Noon)).ToList();
        var dishes = items.Take(12).Select((item, n) =>
        {
            var name = Text($"{item.Name} n{n}");
            var several = item.Sizes.Count > 1;
            var sizes = item.Sizes.Take(5).Select((s, i) => new SizeDetails(null, several ? Text($"{s.Name} s{i}") : LocalizedText.Empty, Price(s.Kind, s.Minor, s.Grams), item.IsImported ? $"old|k{n}|{i}" : null, s.Reference)).ToList();
            var details = new ItemDetails(
                categories[item.Category].Id, name, NameKey.Of(name, "de"), Text(item.Description), null, sizes, [.. item.Allergens.Distinct().Order()], [.. item.Diets.Distinct().Order()], [],
                item.IsImported ? $"old|k{n}" : null, sizes[0].ImportReference);
            return Item.Create(Slug.Parse($"d{n}")!.Value, details, Menus.Noon);
        }).ToList();
        foreach (var part in categories.Concat<Aggregate>(dishes)) part.Commit();
        return new StoredMenu(Currency.Of(currency), categories, dishes);
    }

    private static SizePrice Price(PriceKind kind, long minor, int grams) => kind switch
    {
        PriceKind.OnRequest => SizePrice.OnRequest,
        PriceKind.PerWeight => new SizePrice(kind, minor, grams, ServicePrices.None),
        _ => new SizePrice(kind, minor, null, new ServicePrices(minor + 1, null, null)),
    };

    private static LocalizedText Text(string text) => LocalizedText.Of("de", text).With("en", "Other");

    private static CategoryTexts Texts(string text) => new(Text(text), NameKey.Of(Text(text), "de"), LocalizedText.Empty);
}
