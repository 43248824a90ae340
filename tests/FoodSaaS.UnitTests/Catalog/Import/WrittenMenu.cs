using System.Globalization;
using System.Text;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed record WrittenDish(string Category, string Name, string Description, long MinorUnits);

/// <summary>How a spreadsheet program might write a menu.</summary>
public sealed record WritingStyle(char Delimiter, bool DecimalComma, bool GroupsThousands, bool QuotesAll, bool Marked, bool IsUtf16, string LineEnd, string Header, string CurrencySign);

public sealed record WrittenMenu(WritingStyle Style, Currency Currency, IReadOnlyList<WrittenDish> Dishes)
{
    public static Arbitrary<WrittenMenu> Any()
    {
        var styles =
            from delimiter in Gen.Elements(',', ';', '\t')
            from flags in Gen.Elements(true, false).ListOf(5)
            from lineEnd in Gen.Elements("\n", "\r\n", "\r")
            from header in Gen.Elements("Category|Dish|Description|Price", "Rubrik|Gericht|Beschreibung|Preis", "分類|商品名|説明|価格", "Rubrique|Plat|Détail|Prix")
            from sign in Gen.Elements("", "code")
            select new WritingStyle(delimiter, flags[0], flags[1], flags[2], flags[3], flags[4], lineEnd, header, sign);
        var words = Gen.Elements("Soup", "Käse", "寿司", "🍕", "Crème", "7up", "o'clock", "\"best\"", "a,b", "c;d", "Mash & gravy", "12\"", "per kg", "x\ty", "50 %");
        var texts = words.NonEmptyListOf().Select(list => string.Join(' ', list.Take(6)));
        var dishes =
            from category in Gen.Elements("Starters", "Haupt; Gerichte", "飲み物", "Ice, cream")
            from name in texts
            from description in Gen.OneOf(Gen.Constant(""), texts, texts.Two().Select(pair => $"{pair.Item1}\n{pair.Item2}"))
            from minor in Gen.Choose(1, 9_999_999)
            select new WrittenDish(category, name.Replace("\t", " ", StringComparison.Ordinal), description.Replace("\t", " ", StringComparison.Ordinal), minor);
        var menus =
            from style in styles
            from currency in Gen.Elements("EUR", "GBP", "JPY", "KWD", "CHF")
            from list in dishes.NonEmptyListOf()
            select new WrittenMenu(style, Currency.Of(currency), [.. list.Select((dish, n) => dish with { Name = $"Dish {n} {dish.Name}" })]);
        return menus.ToArbitrary();
    }

    public byte[] Write()
    {
        var lines = Dishes.Select(dish => new[] { dish.Category, dish.Name, dish.Description, Price(dish.MinorUnits) }).Prepend(Style.Header.Split('|'));
        var text = string.Concat(lines.Select(cells => string.Join(Style.Delimiter, cells.Select(Cell)) + Style.LineEnd));
        Encoding encoding = Style.IsUtf16 ? new UnicodeEncoding(bigEndian: Style.QuotesAll, byteOrderMark: true) : new UTF8Encoding(Style.Marked);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private string Cell(string text)
    {
        var mustQuote = Style.QuotesAll || text.Contains(Style.Delimiter, StringComparison.Ordinal) || text.AsSpan().ContainsAny("\"\r\n\t");
        return mustQuote ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private string Price(long minor)
    {
        var number = (minor / (decimal)Currency.Scale).ToString((Style.GroupsThousands ? "N" : "F") + Currency.Digits, CultureInfo.InvariantCulture);
        if (Style.DecimalComma) number = number.Replace(',', '_').Replace('.', ',').Replace('_', '.');
        return Style.CurrencySign.Length > 0 ? $"{number} {Currency.Code}" : number;
    }
}
