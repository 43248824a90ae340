using System.Text;
using System.Text.Unicode;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// Bytes to text: UTF-8 with or without a byte-order mark, UTF-16 with one. Anything else is refused: guessing a code page
/// would silently turn Käse into K‰se on the live menu.
/// </summary>
internal static class SheetEncoding
{
    public static Result<string> Decode(ReadOnlySpan<byte> file)
    {
        var text = file switch
        {
            [0xFF, 0xFE, .. var littleEndian] => Utf16(littleEndian, bigEndian: false),
            [0xFE, 0xFF, .. var bigEndian] => Utf16(bigEndian, bigEndian: true),
            [0xEF, 0xBB, 0xBF, .. var utf8] => Utf8Text(utf8),
            _ => Utf8Text(file),
        };
        if (file.Contains((byte)0) && text?.Contains('\0', StringComparison.Ordinal) != false) return SpreadsheetErrors.NotASpreadsheet("binary data");
        if (text is null) return SpreadsheetErrors.EncodingUnsupported();
        return text;
    }

    private static string? Utf8Text(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    private static string? Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
