using System.Text;
using System.Text.Unicode;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// Bytes to text: UTF-8 with or without a byte-order mark and UTF-16 with one are certain. Anything else is a code page that nothing in the file names: it is
/// guessed, and the preview shows the guess, since a wrong one turns Käse into K‰se.
/// </summary>
internal static class SheetEncoding
{
    /// <param name="wanted">What a person chose; the guess where he did not.</param>
    public static Result<DecodedText> Decode(ReadOnlySpan<byte> file, TextEncoding? wanted = null)
    {
        var decoded = wanted switch
        {
            null => Unicode(file) ?? (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? null : Guess(file)),
            TextEncoding.Utf8 or TextEncoding.Utf16 => Unicode(file),
            { } page => CodePage.Decode(file, page) is { } text ? new DecodedText(text, page, IsGuess: false) : null,
        };
        if (file.Contains((byte)0) && decoded?.Text.Contains('\0', StringComparison.Ordinal) != false) return SpreadsheetErrors.NotASpreadsheet("binary data");
        return decoded is null ? SpreadsheetErrors.EncodingUnsupported() : decoded;
    }

    private static DecodedText? Unicode(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xFE, .. var littleEndian] => Utf16(littleEndian, bigEndian: false),
        [0xFE, 0xFF, .. var bigEndian] => Utf16(bigEndian, bigEndian: true),
        [0xEF, 0xBB, 0xBF, .. var utf8] => Utf8Text(utf8),
        _ => Utf8Text(file),
    };

    private static DecodedText? Guess(ReadOnlySpan<byte> file)
    {
        if (CodePage.LooksJapanese(file) && CodePage.Decode(file, TextEncoding.ShiftJis) is { } japanese) return new(japanese, TextEncoding.ShiftJis, IsGuess: true);
        return CodePage.Decode(file, TextEncoding.Windows1252) is { } western ? new(western, TextEncoding.Windows1252, IsGuess: true) : null;
    }

    private static DecodedText? Utf8Text(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? new(Encoding.UTF8.GetString(bytes), TextEncoding.Utf8, IsGuess: false) : null;

    private static DecodedText? Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        try
        {
            return new(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes), TextEncoding.Utf16, IsGuess: false);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

/// <summary>A file's text, and how its letters were understood.</summary>
internal sealed record DecodedText(string Text, TextEncoding Encoding, bool IsGuess);
