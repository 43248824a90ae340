using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class ColumnMappingTests
{
    [Theory]
    [InlineData("item_uuid,item_name,category,desc,price,is_priced_per_weight\na1b2c3,Hake,Mains,basil,21,f\nb2c3d4,Ribs,Mains,slaw,9,t", "Reference Name Category Description Price PricedPerWeight")]
    [InlineData("Artikelnummer;Bezeichnung;Warengruppe;Beschreibung;Verkaufspreis;Größe;Allergene\n1;Suppe;Vorspeisen;heiß;4,50;klein;A", "Reference Name Category Description Price Size Allergens")]
    [InlineData("商品コード,商品名,カテゴリ,説明,価格（税込）,サイズ,アレルゲン\nA1,ビール,飲み物,冷たい,600,中,小麦", "Reference Name Category Description Price Size Allergens")]
    [InlineData("Référence;Nom du plat;Catégorie;Ingrédients;Prix TTC;Allergènes;Régime\n1;Soupe;Entrées;oignons;8,50;lait;végétarien", "Reference Name Category Description Price Allergens Diets")]
    [InlineData("Código;Plato;Sección;Descripción;Precio;Ración;Alérgenos\n1;Croquetas;Tapas;jamón;8,50;media;leche", "Reference Name Category Description Price Size Allergens")]
    [InlineData("Codice;Nome;Categoria;Ingredienti;Prezzo (€);Formato;Allergeni\n1;Pizza;Pizze;pomodoro;8,50;media;latte", "Reference Name Category Description Price Size Allergens")]
    [InlineData("Dish,Section,Unit,Price\nBeef,Grill,100 g,9", "Name Category WeightUnit Price")]
    [InlineData("Product description,Product,Unit price,SKU\nwith sauce,Ribs,4,X1", "Description Name Price Reference")]
    public void Guesses_columns_from_their_names(string text, string fields)
    {
        var sheet = MenuFile.Sheet(text);
        var mapping = ColumnMappingGuess.For(sheet);

        var guessed = Enumerable.Range(0, sheet.Header.Count).Select(column => Enum.GetValues<ImportField>().Cast<ImportField?>().FirstOrDefault(field => mapping[field!.Value] == column));

        Assert.Equal(fields, string.Join(' ', guessed));
        Assert.Empty(mapping.ErrorsFor(sheet));
    }

    [Fact]
    public void Guesses_from_content_where_names_say_nothing()
    {
        var rows = Enumerable.Range(1, 12).Select(row => $"{row},Dish number {(char)('A' + row)},{(row < 6 ? "Starters" : "Mains")},{row}.50,\"a rather long text about what is on plate {(char)('a' + row)}\"");
        var mapping = ColumnMappingGuess.For(MenuFile.Sheet("c1,c2,c3,c4,c5\n" + string.Join('\n', rows)));

        Assert.Equal(new ColumnMapping { Name = 1, Category = 2, Price = 3, Description = 4 }, mapping);
    }

    [Fact]
    public void Does_not_believe_a_price_column_full_of_words()
    {
        var mapping = ColumnMappingGuess.For(MenuFile.Sheet("Name,Price info,Amount\nSoup,per bowl,4\nTea,per cup,3"));

        Assert.Equal(2, mapping.Price);
    }

    [Fact]
    public void Guesses_nothing_required_in_a_sheet_that_has_no_prices()
    {
        var sheet = MenuFile.Sheet("Name,Town\nAnna,Berlin\nBen,Rome");

        Assert.Equal(["PRICE_COLUMN_MISSING"], ColumnMappingGuess.For(sheet).ErrorsFor(sheet).Select(error => error.Code));
    }

    [Fact]
    public void Refuses_columns_that_are_not_there_or_chosen_twice()
    {
        var sheet = MenuFile.Sheet("Name,Price\nSoup,4");
        var mapping = new ColumnMapping { Name = 0, Price = 0, Category = 2, Size = -1 };

        var errors = ImportPlan.Make(sheet, mapping, new ImportContext(MenuFile.Eur, "Menu")).Errors;

        Assert.Equal(
            [("MAPPING_INVALID", "mapping.price"), ("MAPPING_INVALID", "mapping.category"), ("MAPPING_INVALID", "mapping.size")],
            errors.Select(error => (error.Code, error.Field!)));
    }

    [Fact]
    public void Requires_a_name_and_a_price()
    {
        var errors = new ColumnMapping().ErrorsFor(MenuFile.Sheet("Name,Price\nSoup,4"));

        Assert.Equal([("NAME_COLUMN_MISSING", "mapping.name"), ("PRICE_COLUMN_MISSING", "mapping.price")], errors.Select(error => (error.Code, error.Field!)));
    }

    [Fact]
    public void Every_field_can_be_set_and_read()
    {
        foreach (var field in Enum.GetValues<ImportField>())
        {
            var mapping = new ColumnMapping().With(field, 7);
            Assert.Equal([field], Enum.GetValues<ImportField>().Where(other => mapping[other] == 7));
        }
    }
}
