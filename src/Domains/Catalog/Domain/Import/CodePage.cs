using System.Text;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Text in the alphabets that programs used before Unicode.</summary>
internal static class CodePage
{
    /// <summary>Null where the bytes are no text in it.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, TextEncoding encoding)
    {
        try
        {
            var text = CodePagesEncodingProvider.Instance.GetEncoding(NumberOf(encoding), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(bytes);
            return text.Any(IsUnwritten) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Kana are two bytes of which the first is 82 or 83. Western text has a low quotation mark or a florin sign there: rarely, and hardly before just these letters.
    /// </summary>
    public static bool LooksJapanese(ReadOnlySpan<byte> bytes)
    {
        var (kana, high) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            high++;
            var isKana = (bytes[i] == 0x82 && bytes[i + 1] is >= 0x9F and <= 0xF1) || (bytes[i] == 0x83 && bytes[i + 1] is >= 0x40 and <= 0x96);
            if (isKana) kana++;
            if (isKana || bytes[i] is not (>= 0xA0 and <= 0xDF)) i++;
        }

        return kana > 0 && kana * 5 >= high;
    }

    private static int NumberOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Windows1252 => 1252,
        TextEncoding.Windows1250 => 1250,
        TextEncoding.Windows1251 => 1251,
        TextEncoding.Windows1253 => 1253,
        TextEncoding.Windows1254 => 1254,
        TextEncoding.ShiftJis => 932,
        TextEncoding.MacRoman => 10000,
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, message: null),
    };

    /// <summary>Controls that no program writes into text: where they turn up, the bytes are another alphabet, or none.</summary>
    private static bool IsUnwritten(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\v' or '\f' or '\u001A' or '\0');
}
