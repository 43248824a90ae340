using System.IO.Compression;
using System.Xml.Linq;
using FoodSaaS.Catalog.Application.Import;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Export;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FsCheck.Xunit;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Export;

public sealed class ExportProperties
{
    [Property(Arbitrary = [typeof(StoredMenu)], MaxTest = 300)]
    public void An_exported_menu_imported_again_changes_nothing(StoredMenu menu)
    {
        foreach (var file in Files(menu))
        {
            var merge = Import(menu, file);

            Assert.Equal((0, 0, menu.Items.Count), (merge.NewItems.Count, merge.Updated, merge.Unchanged));
            Assert.Empty(merge.NewCategories);
        }
    }

    [Property(Arbitrary = [typeof(StoredMenu)], MaxTest = 200)]
    public void No_cell_of_an_export_begins_like_a_formula(StoredMenu menu)
    {
        foreach (var cell in Files(menu).SelectMany(file => Raw(file)))
        {
            Assert.False(cell.Length > 0 && "=+-@\t\r＝＋－＠".Contains(cell[0], StringComparison.Ordinal), cell);
        }
    }

    [Fact]
    public void A_cell_that_somebody_edits_is_a_change_of_just_that()
    {
        var category = Category.Create(Slug.Parse("pizza")!.Value, new CategoryTexts(Menus.Text("Pizza", "Pizzas"), "pizza", LocalizedText.Empty), 0, Menus.Noon);
        var item = Menus.Dish(Menus.Details("Käse (groß)", new SizeDetails(null, LocalizedText.Empty, Menus.Fixed(950))) with { CategoryId = category.Id, Name = Menus.Text("Käse (groß)", "Cheese") });
        item.Commit();
        category.Commit();
        var menu = new StoredMenu(Currency.Of("EUR"), [category], [item]);
        var csv = CsvFile.Write(menu.Sheet, ';');
        var edited = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(csv).Replace("Käse (groß)", "'=Käse", StringComparison.Ordinal).Replace("9,50", "9,90", StringComparison.Ordinal));

        var merge = Import(menu, edited);

        Assert.Equal((0, 1), (merge.NewItems.Count, merge.Updated));
        Assert.Equal(("=Käse", "Cheese", 990L), (item.Name.In("de", "de"), item.Name.In("en", "de"), item.Sizes[0].Price.Base));
    }

    private static IEnumerable<byte[]> Files(StoredMenu menu) => [CsvFile.Write(menu.Sheet, ','), CsvFile.Write(menu.Sheet, ';'), WorkbookFile.Write(menu.Sheet)];

    private static MenuMerge Import(StoredMenu menu, byte[] file)
    {
        var sheet = SpreadsheetReader.Read(file, "menu").Value;
        var mapping = ColumnMappingGuess.For(sheet);
        var plan = ImportPlan.Make(sheet, mapping, new ImportContext(menu.Currency, "Speisen")).Value;
        Assert.Equal(0, plan.Summary.Rejected);
        var merge = new MenuMerge(menu.Categories, menu.Items, mapping, "de", Menus.Noon);
        merge.Apply(plan.Dishes);
        return merge;
    }

    /// <summary>The cells as another program sees them: without the header by which we know ours.</summary>
    private static IEnumerable<string> Raw(byte[] file)
    {
        if (file[0] == (byte)'P') return InWorkbook(file);
        var text = System.Text.Encoding.UTF8.GetString(file).Replace("Menu id", "x", StringComparison.Ordinal);
        return SpreadsheetReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "menu.csv").Value.Rows.SelectMany(row => row.Cells);
    }

    /// <summary>Texts become cells of their own kind when somebody saves the workbook as CSV, so they are judged like those of one.</summary>
    private static IEnumerable<string> InWorkbook(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var cells = XDocument.Load(part).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value, StringComparer.Ordinal);
        Assert.Empty(cells["f"]);
        Assert.NotEmpty(cells["t"]);
        return [.. cells["t"]];
    }
}
