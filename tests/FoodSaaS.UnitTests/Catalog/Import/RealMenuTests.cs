using System.Text;
using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

/// <summary>Menus as restaurants keep them: the product's own samples and the demo's always, and the files beside the repository where there are any.</summary>
public sealed class RealMenuTests
{
    /// <summary>What the demo brand is imported from.</summary>
    private static readonly string Emberwick = Path.Combine(AppContext.BaseDirectory, "Demo", "emberwick", "menu.csv");

    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["own: German"] = "\uFEFFNr;Gericht;Rubrik;Beschreibung;Größe;Preis;Allergene\r\n" +
            "1;Rindersuppe;Vorspeisen;\"mit Frittaten; hausgemacht\";;5,90 €;A, C, L\r\n2;Käsespätzle;Hauptgerichte;mit Röstzwiebeln;klein;9,50 €;A, C, G\r\n3;Käsespätzle;Hauptgerichte;mit Röstzwiebeln;groß;12,90 €;A, C, G\r\n" +
            "4;Zander;Hauptgerichte;aus dem See;;Tagespreis;D, O\r\n5;Tafelspitz für alle;Hauptgerichte;im Kupfer;;1.250,00 €;L\r\n",
        ["own: Japanese"] = "商品名\tカテゴリ\t価格\tアレルゲン\n生ビール（中）\t飲み物\t￥６００\t小麦\n生ビール（大）\t飲み物\t￥９００\t小麦\n本日の刺身\t海鮮\t時価\tえび、かに\n和牛\t焼物\t1,800円/100g\tなし\n",
    };

    public static TheoryData<string> Menus() => [.. Own.Keys, Emberwick, .. SharedData.Menus()];

    [Theory]
    [MemberData(nameof(Menus))]
    public void Every_row_of_a_real_menu_is_importable_without_a_correction(string menu)
    {
        var file = Own.TryGetValue(menu, out var text) ? Encoding.UTF8.GetBytes(text) : File.ReadAllBytes(menu);
        var sheet = SpreadsheetReader.Read(file, menu).Value;
        var currency = text is null ? MenuFile.Gbp : menu.EndsWith("Japanese", StringComparison.Ordinal) ? MenuFile.Jpy : MenuFile.Eur;

        var plan = ImportPlan.Make(sheet, ColumnMappingGuess.For(sheet), new ImportContext(currency, "Menu")).Value;

        Assert.All(plan.Verdicts, verdict => Assert.Empty(verdict.Reasons));
        Assert.Equal(sheet.Rows.Count, plan.Dishes.Sum(dish => dish.Sizes.Count));
        Assert.NotEmpty(plan.Dishes);
        if (menu == Emberwick) IsTheDemo(plan);
        if (Path.GetFileName(menu) == "a_la_carte_menu.csv") IsTheSteakHouse(plan);
        if (Path.GetFileName(menu) == "dessert_menu.csv") AreTheDesserts(plan);
    }

    [Fact]
    public void The_German_sample_reads_as_it_was_meant() => Assert.Equal(
        [
            "Vorspeisen > Rindersuppe > -: 5.90 Fixed", "Hauptgerichte > Käsespätzle > klein: 9.50 Fixed", "Hauptgerichte > Käsespätzle > groß: 12.90 Fixed",
            "Hauptgerichte > Zander > -: ask OnRequest", "Hauptgerichte > Tafelspitz für alle > -: 1250.00 Fixed",
        ],
        MenuFile.Lines(MenuFile.Plan(Own["own: German"])));

    [Fact]
    public void The_Japanese_sample_reads_as_it_was_meant() => Assert.Equal(
        ["飲み物 > 生ビール > 中: 600 Fixed", "飲み物 > 生ビール > 大: 900 Fixed", "海鮮 > 本日の刺身 > -: ask OnRequest", "焼物 > 和牛 > -: 1800 PerWeight 100"],
        MenuFile.Lines(MenuFile.Plan(Own["own: Japanese"], MenuFile.Jpy)));

    private static void IsTheDemo(ImportPlan plan)
    {
        Assert.Equal(new ImportSummary(Rows: 68, Ok: 68, Warnings: 0, Rejected: 0, Dishes: 54, Sizes: 68, Categories: 9), plan.Summary);
        Assert.Equal(["Three: 9.75", "Half dozen: 18.50", "Dozen: 35.00"], Assert.Single(plan.Dishes, dish => dish.Name == "Rock oysters").Sizes.Select(size => $"{size.Name}: {size.Price?.Amount}"));
        Assert.Equal(12, plan.Dishes.Count(dish => dish.Sizes.Count > 1));
        Assert.Equal(
            ["Ribeye on the bone", "Porterhouse", "Tomahawk", "Whole grilled sea bream", "Dover sole", "Monkfish tail"],
            plan.Dishes.Where(dish => dish.Sizes is [{ PriceKind: PriceKind.PerWeight, PerGrams: 100 }]).Select(dish => dish.Name));
        Assert.Equal(["Native lobster", "Turbot for the table"], plan.Dishes.Where(dish => dish.Sizes[0].PriceKind == PriceKind.OnRequest).Select(dish => dish.Name));
    }

    private static void IsTheSteakHouse(ImportPlan plan)
    {
        Assert.Equal(new ImportSummary(Rows: 58, Ok: 58, Warnings: 0, Rejected: 0, Dishes: 56, Sizes: 58, Categories: 7), plan.Summary);
        Assert.Equal(["275g", "350g"], Assert.Single(plan.Dishes, dish => dish is { Name: "Fillet", CategoryName: "Steaks" }).Sizes.Select(size => size.Name!));
        Assert.Equal(PriceKind.OnRequest, Assert.Single(plan.Dishes, dish => dish.Name == "Surf & Turf").Sizes[0].PriceKind);
        Assert.Equal(["Starters", "Mains", "Sides"], plan.Dishes.Where(dish => dish.Name == "Hawksmoor Caesar").Select(dish => dish.CategoryName));
        Assert.Equal(7, plan.Dishes.Count(dish => dish.Sizes[0].PriceKind == PriceKind.PerWeight));
        Assert.Equal(("510acc61", "white port, garlic butter"), (plan.Dishes[0].Reference, plan.Dishes[0].Description));
    }

    private static void AreTheDesserts(ImportPlan plan)
    {
        Assert.Equal(new ImportSummary(Rows: 13, Ok: 13, Warnings: 0, Rejected: 0, Dishes: 11, Sizes: 13, Categories: 4), plan.Summary);
        Assert.Equal(["x1: 2.50", "x3: 7.50", "x8: 15.00"], Assert.Single(plan.Dishes, dish => dish.CategoryName == "Chocolates").Sizes.Select(size => $"{size.Name}: {size.Price?.Amount}"));
    }
}
