using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Catalog;

public sealed class ExportTests(ApiFixture api)
{
    private const string Csv = "Gericht;Kategorie;Preis;Größe\nMargherita;Pizza;7,50;klein\nMargherita;Pizza;11,00;groß\n=Cola;Getränke;2,00;\n";
    private const string Report = "report { created updated unchanged }";

    [Fact]
    public async Task An_export_in_every_format_imports_without_a_change()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        await ImportAsync(menu, Encoding.UTF8.GetBytes(Csv), "menu.csv");

        foreach (var file in new[] { "menu.csv", "menu.csv?separator=semicolon", "menu.xlsx" })
        {
            var report = await ImportAsync(menu, await menu.ExportAsync(file), file.Split('?')[0]);
            Assert.Equal("""{"created":0,"updated":0,"unchanged":2}""", report.GetRawText());
        }
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+41 is no number")]
    [InlineData("-cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)")]
    public async Task A_name_like_a_formula_is_text_in_a_workbook_and_the_same_name_at_who_imports_it(string name)
    {
        var (from, to) = (new OwnedMenu(await TestBrand.SignUpAsync(api)), new OwnedMenu(await TestBrand.SignUpAsync(api)));
        await from.ItemAsync(await from.CategoryAsync(name), name);
        var workbook = await from.ExportAsync("menu.xlsx");

        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var cells = (await XDocument.LoadAsync(part, LoadOptions.None, default)).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value, StringComparer.Ordinal);
        Assert.Empty(cells["f"]);
        Assert.Equal(2, cells["t"].Count(text => text == $"'{name}"));
        Assert.DoesNotContain(name, cells["t"]);

        Assert.Equal("""{"created":1,"updated":0,"unchanged":0}""", (await ImportAsync(to, workbook, "menu.xlsx")).GetRawText());
        using var diner = to.Brand.Diner(api);
        var items = (await diner.DataAsync("{ items { nodes { name category { name } } } }")).GetProperty("items").GetProperty("nodes");
        Assert.Equal((name, name), (items[0].GetProperty("name").GetString(), items[0].GetProperty("category").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_workbook_with_a_price_edited_changes_that_price()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        await ImportAsync(menu, Encoding.UTF8.GetBytes(Csv), "menu.csv");
        var edited = Encoding.UTF8.GetString(await menu.ExportAsync("menu.csv?separator=semicolon")).Replace("Margherita", "Margherita DOP", StringComparison.Ordinal).Replace("11,00", "11,50", StringComparison.Ordinal);
        Assert.Contains("'=Cola", edited, StringComparison.Ordinal);

        Assert.Equal("""{"created":0,"updated":1,"unchanged":1}""", (await ImportAsync(menu, Encoding.UTF8.GetBytes(edited), "menu.csv")).GetRawText());
        using var diner = menu.Brand.Diner(api);
        var items = (await diner.DataAsync("{ items { nodes { name slug sizes { price { amount } } } } }")).GetProperty("items").GetProperty("nodes").GetRawText();
        Assert.Equal("""[{"name":"Margherita DOP","slug":"margherita","sizes":[{"price":{"amount":"7.50"}},{"price":{"amount":"11.50"}}]},{"name":"=Cola","slug":"cola","sizes":[{"price":{"amount":"2.00"}}]}]""", items);
    }

    [Fact]
    public async Task Windows_letters_are_shown_as_a_guess_that_can_be_corrected()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        using var file = new ByteArrayContent(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Gericht;Preis\nKäse;7,50\n"));
        var (_, upload) = await menu.UploadAsync(file, "menu.csv");
        const string preview = "preview { encoding isEncodingGuessed sheets sheet rows { dish } }";

        var guessed = OwnedMenu.Entity(await menu.ChangeAsync("previewMenuImport", "PreviewMenuImportInput", preview, new { uploadId = upload.GetProperty("id").GetString() }), "preview");
        var chosen = OwnedMenu.Entity(await menu.ChangeAsync("previewMenuImport", "PreviewMenuImportInput", preview, new { uploadId = upload.GetProperty("id").GetString(), encoding = "WINDOWS_1251" }), "preview");

        Assert.Equal(("WINDOWS_1252", true), (guessed.GetProperty("encoding").GetString(), guessed.GetProperty("isEncodingGuessed").GetBoolean()));
        Assert.Equal("Käse", guessed.GetProperty("rows")[0].GetProperty("dish").GetString());
        Assert.Equal("Kдse", chosen.GetProperty("rows")[0].GetProperty("dish").GetString());
    }

    [Fact]
    public async Task Only_who_may_edit_the_menu_takes_it_away()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var other = await TestBrand.SignUpAsync(api);
        using var stranger = await other.Console.GetAsync($"/b/{brand.Slug}/exports/menu.csv");
        using var diner = brand.Diner(api);
        using var anonymous = await diner.GetAsync("/exports/menu.csv");

        Assert.Contains((int)stranger.StatusCode, new[] { 401, 403, 404 });
        Assert.Equal(403, (int)anonymous.StatusCode);
    }

    private static async Task<JsonElement> ImportAsync(OwnedMenu menu, byte[] bytes, string name)
    {
        using var content = new ByteArrayContent(bytes);
        var (status, upload) = await menu.UploadAsync(content, name);
        Assert.Equal(201, status);
        var uploadId = upload.GetProperty("id").GetString();
        var mapping = OwnedMenu.Entity(await menu.ChangeAsync("previewMenuImport", "PreviewMenuImportInput", "preview { mapping { name category price size description allergens diets reference menuId } }", new { uploadId }), "preview").GetProperty("mapping");
        return OwnedMenu.Entity(await menu.ChangeAsync("importMenu", "ImportMenuInput", Report, new { uploadId, mapping }), "report");
    }
}
