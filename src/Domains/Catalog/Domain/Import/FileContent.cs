namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Names a file that is plainly something else than a table, by how it begins; the file's name only tells kinds of ZIP apart.</summary>
internal static class FileContent
{
    private const int Sample = 8 * 1024;
    private const string Workbook = "an Excel workbook that we cannot read (.xlsb)";

    private static readonly (byte[] Start, string What)[] Known =
    [
        ("%PDF"u8.ToArray(), "a PDF document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("RIFF"u8.ToArray(), "a picture or sound file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls), or one with a password"),
        ([0x1F, 0x8B], "a compressed file (gzip)"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a compressed file (7z)"),
        ("Rar!"u8.ToArray(), "a compressed file (rar)"),
        ("{\\rtf"u8.ToArray(), "a text document (.rtf)"),
    ];

    public static bool IsArchive(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8);

    public static bool LooksLikeWorkbook(ReadOnlySpan<byte> file, string? fileName) => Archive(file[..Math.Min(file.Length, Sample)], fileName) == Workbook;

    public static string? Recognise(ReadOnlySpan<byte> file, string? fileName)
    {
        if (IsArchive(file)) return Archive(file[..Math.Min(file.Length, Sample)], fileName);
        foreach (var (start, what) in Known)
        {
            if (file.StartsWith(start)) return what;
        }

        return IsMarkup(file) ? "a web page or XML document" : null;
    }

    private static string Archive(ReadOnlySpan<byte> start, string? fileName)
    {
        if (start.IndexOf("opendocument.spreadsheet"u8) >= 0 || HasExtension(fileName, ".ods")) return "an OpenDocument spreadsheet (.ods)";
        if (start.IndexOf("xl/"u8) >= 0 || HasExtension(fileName, ".xlsx") || HasExtension(fileName, ".xlsb")) return Workbook;
        return HasExtension(fileName, ".numbers") ? "a Numbers spreadsheet" : "a ZIP archive";
    }

    private static bool HasExtension(string? fileName, string extension) => fileName is not null && fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static bool IsMarkup(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("\uFEFF"u8)) file = file[3..];
        var start = file[..Math.Min(file.Length, Sample)].TrimStart(" \t\r\n"u8);
        return start.Length > 1 && start[0] == '<' && (start[1] is (byte)'!' or (byte)'?' || char.IsAsciiLetter((char)start[1]));
    }
}
