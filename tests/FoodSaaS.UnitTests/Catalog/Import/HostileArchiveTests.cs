using System.Buffers.Binary;
using System.Diagnostics;
using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

/// <summary>Workbooks made to hurt: small to send, huge to unpack, or pointing out of the archive.</summary>
public sealed class HostileArchiveTests
{
    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Bombs => new()
    {
        { "WORKBOOK_TOO_LARGE", string.Concat(Enumerable.Repeat("<row/>", 40 * Megabyte / 6)) },
        { "WORKBOOK_TOO_LARGE", $"<row><c t=\"inlineStr\"><is><t>{new string('x', Megabyte)}</t></is></c></row>" },
        { "WORKBOOK_TOO_LARGE", $"<row {string.Concat(Enumerable.Range(0, 100_000).Select(n => $"a{n}=\"\" "))}/>" },
        { "WORKBOOK_BROKEN", string.Concat(Enumerable.Repeat("<a>", 2 * Megabyte)) },
        { "WORKBOOK_BROKEN", "<row><c><v>1</v></c>" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_sheet_that_unpacks_to_too_much_is_refused_at_once(string code, string rows) => Refuses(WorkbookFixture.Of(rows), code);

    [Fact]
    public void Texts_without_end_are_refused_too() => Refuses(WorkbookFixture.Of(WorkbookFixture.Rows("Dish|Price", "a|1"), string.Concat(Enumerable.Repeat("<si/>", 400_000))), "WORKBOOK_TOO_LARGE");

    [Fact]
    public void Entities_are_not_expanded() => Refuses(
        new WorkbookFixture().Sheet("Menu", "").Part("xl/worksheets/sheet1.xml", """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>""").ToArray(),
        "WORKBOOK_BROKEN");

    [Fact]
    public void Files_outside_of_the_archive_are_never_looked_for() => Refuses(
        new WorkbookFixture().Sheet("Menu", "").Part("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="s0" Type="x/worksheet" Target="../../../../etc/passwd"/><Relationship Id="s1" Type="x/worksheet" TargetMode="External" Target="http://127.0.0.1/"/></Relationships>""").ToArray(),
        "NOT_A_SPREADSHEET");

    [Fact]
    public void An_archive_of_too_many_files_is_refused_by_its_directory() =>
        Refuses(WorkbookFixture.Zip(Enumerable.Range(0, 2_001).Select(n => ($"xl/{n}", Array.Empty<byte>()))), "WORKBOOK_BROKEN");

    [Fact]
    public void A_directory_that_lies_about_its_length_is_refused()
    {
        var file = WorkbookFixture.Zip(Enumerable.Range(0, 2_001).Select(n => ($"xl/{n}", Array.Empty<byte>())));
        var end = file.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(end + 8), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(end + 10), 3);

        Refuses(file, "WORKBOOK_BROKEN");
    }

    [Fact]
    public void A_sheet_that_says_it_is_small_is_counted_all_the_same()
    {
        var file = WorkbookFixture.Of(string.Concat(Enumerable.Repeat("<row/>", 40 * Megabyte / 6)));
        for (var at = 0; at < file.Length - 30; at++)
        {
            if (file.AsSpan(at).StartsWith("PK\u0001\u0002"u8)) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 24), 100);
        }

        var code = MenuFile.Code(SpreadsheetReader.Read(file, "menu.xlsx"));
        Assert.Contains(code, new[] { "WORKBOOK_TOO_LARGE", "WORKBOOK_BROKEN" });
    }

    [Fact]
    public void No_bent_or_cut_archive_makes_reading_throw()
    {
        var whole = new WorkbookFixture().Sheet("Menu", WorkbookFixture.Rows("Dish|Price", "Soup|4", "Bread|2")).SharedTexts("<si><t>x</t></si>").ToArray();
        var random = new Random(11);
        for (var round = 0; round < 1_500; round++)
        {
            var file = whole.ToArray();
            for (var bent = random.Next(1, 4); bent > 0; bent--) file[random.Next(file.Length)] = (byte)random.Next(256);
            var read = SpreadsheetReader.Read(round % 3 == 0 ? file[..random.Next(file.Length)] : file, "menu.xlsx");
            if (read.IsSuccess) Assert.NotNull(ColumnMappingGuess.For(read.Value));
        }
    }

    private static void Refuses(byte[] file, string code)
    {
        Assert.InRange(file.Length, 0, ImportLimits.Bytes);
        var watch = Stopwatch.StartNew();
        var read = SpreadsheetReader.Read(file, "menu.xlsx");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Ceiling);
        Assert.Equal(code, MenuFile.Code(read));
    }
}
