using System.Collections.Frozen;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The words of sizes and measures on menus, folded.</summary>
internal static class SizeWords
{
    /// <summary>Units that make a number a size: <c>275g</c>, <c>0.5 l</c>, <c>6 pcs</c>, <c>2人前</c>.</summary>
    public static readonly FrozenSet<string> Units = Set(
        "g, gr, gram, grams, gramm, grammes, kg, mg, ml, cl, dl, l, lt, ltr, litre, litres, liter, litro, litri, litros, cc, oz, floz, lb, lbs, cm, mm, inch, in, x, " +
        "pc, pcs, piece, pieces, pieza, piezas, pezzi, pz, pièce, pièces, stk, stck, stück, er, pers, person, persons, people, personen, personnes, personas, persone, pax, " +
        "scoop, scoops, kugel, kugeln, boule, boules, slice, slices, scheibe, scheiben, グラム, キロ, 個, 枚, 本, 切, 切れ, 貫, 人前, 名様, 杯, 合, 玉, ピース");

    /// <summary>Words that are a size by themselves.</summary>
    public static readonly FrozenSet<string> Names = Set(
        "small, medium, large, regular, standard, half, full, mini, jumbo, kids, child, single, double, triple, pint, half pint, glass, bottle, carafe, half bottle, magnum, starter size, main size, xs, xl, xxl, " +
        "klein, kleine, kleiner, kleines, mittel, mittlere, groß, große, großer, großes, normal, normale, halb, halbe, ganz, ganze, kinder, glas, flasche, karaffe, " +
        "petit, petite, moyen, moyenne, grand, grande, demi, entier, entière, verre, bouteille, pichet, " +
        "pequeño, pequeña, mediano, mediana, media, media ración, ración, entero, entera, copa, botella, jarra, tapa, " +
        "piccolo, piccola, medio, mezza, mezzo, intero, intera, calice, bottiglia, caraffa, " +
        "小, 中, 大, 並, 並盛, 大盛, 大盛り, 小盛, 特盛, 特大, ハーフ, フル, ミニ, グラス, ボトル, デカンタ, sサイズ, mサイズ, lサイズ");

    /// <summary>Words that may stand before a measure without changing that it is one.</summary>
    public static readonly FrozenSet<string> Fillers = Set("ca, circa, approx, about, per, for, für, pour, para, per person, x, each, von, of, de, di");

    private static FrozenSet<string> Set(string words) => words.Split(", ").Select(FoldedText.Of).ToFrozenSet(StringComparer.Ordinal);
}
