using System.Text;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class ImportProperties
{
    [Property(Arbitrary = [typeof(WrittenMenu)], MaxTest = 300)]
    public void A_menu_reads_back_as_it_was_written_in_any_style(WrittenMenu menu)
    {
        var sheet = SpreadsheetReader.Read(menu.Write(), "menu.csv").Value;
        var mapping = ColumnMappingGuess.For(sheet);
        var plan = ImportPlan.Make(sheet, mapping, new ImportContext(menu.Currency, "Menu")).Value;

        Assert.Equal(new ColumnMapping { Category = 0, Name = 1, Description = 2, Price = 3 }, mapping);
        Assert.Equal(menu.Dishes, plan.Dishes.Select(dish => new WrittenDish(dish.CategoryName, dish.Name, dish.Description, dish.Sizes[0].Price!.Value.MinorUnits)));
    }

    [Property(MaxTest = 300)]
    public void No_bytes_make_reading_throw(byte[] file) => Assert.NotEqual(SpreadsheetReader.Read(file, "x").IsSuccess, SpreadsheetReader.Read(file, "x").Errors.Count > 0);

    [Property(MaxTest = 500)]
    public void No_text_makes_reading_guessing_or_planning_throw(NonNull<string>[] cells, PositiveInt width)
    {
        var lines = cells.Select(cell => cell.Get).Chunk(1 + (width.Get % 5)).Select(line => string.Join(',', line));
        if (!MenuFile.Read("Name,Price,Size\n" + string.Join('\n', lines)).TryGet(out var sheet, out var errors))
        {
            Assert.NotEmpty(errors);
            return;
        }

        Assert.NotNull(ColumnMappingGuess.For(sheet));
        if (!ImportPlan.Make(sheet, new ColumnMapping { Name = 0, Price = 1, Diets = 2 }, new ImportContext(MenuFile.Eur, "Menu")).TryGet(out var plan, out errors))
        {
            Assert.All(errors, error => Assert.Equal("MAPPING_INVALID", error.Code));
            return;
        }

        Assert.Equal(sheet.Rows.Count, plan.Summary.Ok + plan.Summary.Warnings + plan.Summary.Rejected);
    }

    [Property(MaxTest = 1000)]
    public void No_price_text_throws_or_gives_a_price_out_of_bounds(string? text, bool arrangesSigns)
    {
        text ??= "";
        if (arrangesSigns) text = string.Concat(text.Select(c => "0123456789.,' €-/kg円"[c % 20]));

        if (!PriceText.Parse(text, MenuFile.Eur).TryGet(out var price, out var errors)) Assert.Single(errors);
        else if (price.Amount is { } amount) Assert.InRange(amount.MinorUnits, 0, 10_000_000);
    }

    [Property(MaxTest = 500)]
    public void Every_amount_that_we_print_we_read(PositiveInt minor)
    {
        foreach (var currency in Currency.All)
        {
            var money = new Money(minor.Get % 1_000_000, currency);
            Assert.Equal(money, PriceText.Parse(money.ToString(), currency, PriceStyle.DecimalPoint).Value.Amount);
        }
    }

    [Property(MaxTest = 500)]
    public void Folding_is_idempotent(NonNull<string> text) => Assert.Equal(FoldedText.Of(text.Get), FoldedText.Of(FoldedText.Of(text.Get)));

    [Fact]
    public void Random_letters_of_every_code_page_never_throw()
    {
        var random = new Random(7);
        var file = new byte[20_000];
        for (var round = 0; round < 200; round++)
        {
            random.NextBytes(file);
            var read = SpreadsheetReader.Read(round % 2 == 0 ? file : Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(file).Replace('\0', ';')), "menu.csv");
            if (read.IsSuccess) Assert.NotNull(ColumnMappingGuess.For(read.Value));
        }
    }
}
