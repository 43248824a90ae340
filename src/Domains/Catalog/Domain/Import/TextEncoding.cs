using System.ComponentModel;

namespace FoodSaaS.Catalog.Domain.Import;

[Description("How the letters of a text file are stored.")]
internal enum TextEncoding
{
    [Description("Unicode as UTF-8, with or without a byte-order mark.")]
    Utf8,

    [Description("Unicode as UTF-16; only with a byte-order mark.")]
    Utf16,

    [Description("Windows-1252: Western European programs on Windows, Excel's plain CSV.")]
    Windows1252,

    [Description("Windows-1250: Central European, such as Polish and Czech.")]
    Windows1250,

    [Description("Windows-1251: Cyrillic.")]
    Windows1251,

    [Description("Windows-1253: Greek.")]
    Windows1253,

    [Description("Windows-1254: Turkish.")]
    Windows1254,

    [Description("Shift JIS as Windows writes it: Japanese.")]
    ShiftJis,

    [Description("Mac OS Roman: old programs on the Macintosh.")]
    MacRoman,
}
