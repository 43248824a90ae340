using System.Text;
using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class SheetEncodingTests
{
    [Theory]
    [InlineData("Gericht;Preis\nKäse – „würzig“;7,50 €\n", 1252, TextEncoding.Windows1252)]
    [InlineData("Plat,Prix\nCrème brûlée,6\n", 1252, TextEncoding.Windows1252)]
    [InlineData("料理,価格\nラーメンとギョウザ,980\n", 932, TextEncoding.ShiftJis)]
    public void Letters_of_old_programs_are_guessed_and_the_guess_is_shown(string text, int codePage, object encoding)
    {
        var sheet = SpreadsheetReader.Read(Bytes(text, codePage), "menu.csv").Value;

        Assert.Equal(text.Split('\n')[1].Split(',', ';')[0], sheet.Rows[0][0]);
        Assert.Equal(((TextEncoding)encoding, true), (sheet.Source.Encoding!.Value, sheet.Source.IsEncodingGuessed));
    }

    [Fact]
    public void A_person_who_knows_better_is_believed()
    {
        var file = Bytes("Danie,Cena\nŻurek,7\n", 1250);

        Assert.NotEqual("Żurek", SpreadsheetReader.Read(file, "menu.csv").Value.Rows[0][0]);
        var chosen = SpreadsheetReader.Read(file, "menu.csv", new FileReading(null, TextEncoding.Windows1250)).Value;
        Assert.Equal(("Żurek", false), (chosen.Rows[0][0], chosen.Source.IsEncodingGuessed));
        Assert.Equal("ENCODING_UNSUPPORTED", MenuFile.Code(SpreadsheetReader.Read(file, "menu.csv", new FileReading(null, TextEncoding.Utf8))));
    }

    [Theory]
    [InlineData("Name,Price\nKäse,7\n", false)]
    [InlineData("Name,Price\nKäse,7\n", true)]
    public void Unicode_is_certain(string text, bool isMarked)
    {
        var source = SpreadsheetReader.Read((byte[])[.. isMarked ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)], "menu.csv").Value.Source;

        Assert.Equal((TextEncoding.Utf8, false), (source.Encoding!.Value, source.IsEncodingGuessed));
    }

    [Fact]
    public void What_no_program_writes_as_text_is_no_guess() =>
        Assert.Equal("ENCODING_UNSUPPORTED", MenuFile.Code(SpreadsheetReader.Read(Encoding.Latin1.GetBytes("Name,Price\nK\u0081se\u0001,7\n"), "menu.csv")));

    private static byte[] Bytes(string text, int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);
}
