namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>How strongly a column's name says that it holds a field, in English, German, Japanese, French, Spanish and Italian.</summary>
internal static class HeaderWords
{
    private static readonly Dictionary<ImportField, string[]> Words = new()
    {
        [ImportField.Name] = Folded(
            "name, item, item name, dish, dish name, title, product, product name, menu item, name des gerichts, gericht, speise, artikel, artikelname, bezeichnung, produkt, produktname, " +
            "商品名, 品名, メニュー, メニュー名, 料理名, 料理, 名前, 名称, 商品, nom, nom du plat, plat, article, produit, intitulé, libellé, nombre, plato, producto, artículo, nome, piatto, prodotto, articolo"),
        [ImportField.Price] = Folded(
            "price, unit price, retail price, sell price, amount, cost, preis, verkaufspreis, vk, vk preis, betrag, 価格, 値段, 料金, 金額, 単価, 税込, 税込価格, 売価, prix, prix ttc, tarif, montant, " +
            "precio, pvp, importe, prezzo, importo, costo, eur, usd, gbp, chf, jpy"),
        [ImportField.Category] = Folded(
            "category, category name, menu category, section, course, group, menu section, kategorie, kategoriename, rubrik, gruppe, warengruppe, gang, abschnitt, カテゴリ, カテゴリー, 分類, 区分, ジャンル, 部門, " +
            "catégorie, rubrique, famille, categoría, sección, familia, grupo, categoria, sezione, reparto, portata"),
        [ImportField.Description] = Folded(
            "description, desc, details, ingredients, text, info, notes, item description, beschreibung, zutaten, zusatztext, details, 説明, 説明文, 詳細, 商品説明, 備考, 内容, détail, détails, descriptif, ingrédients, composition, " +
            "descripción, detalle, ingredientes, descrizione, dettagli, ingredienti"),
        [ImportField.Size] = Folded(
            "size, portion, portion size, variant, variation, option, größe, groesse, portionsgröße, variante, menge, サイズ, 量, 容量, 分量, taille, format, contenance, variante, tamaño, ración, formato, taglia, dimensione, porzione, grandezza"),
        [ImportField.PricedPerWeight] = Folded(
            "priced per weight, is priced per weight, per weight, by weight, sold by weight, price per weight, weighed, nach gewicht, gewichtspreis, preis nach gewicht, 量り売り, 重量売り, 計り売り, au poids, vendu au poids, por peso, al peso, a peso"),
        [ImportField.WeightUnit] = Folded(
            "weight unit, unit, price unit, unit of measure, uom, einheit, preiseinheit, gewichtseinheit, 単位, 重量単位, unité, unité de poids, unidad, unidad de peso, unità, unità di misura"),
        [ImportField.Allergens] = Folded(
            "allergens, allergen, allergies, allergy, contains, allergene, allergenkennzeichnung, アレルゲン, アレルギー, allergènes, allergène, alérgenos, alergenos, alérgeno, allergeni, allergene"),
        [ImportField.Diets] = Folded(
            "diets, diet, dietary, dietary info, suitable for, ernährung, ernährungsform, kostform, diät, 食事制限, 食事, ベジタリアン, régime, régimes, régime alimentaire, dieta, dietas, dieta alimentare, regime"),
        [ImportField.Reference] = Folded(
            "reference, ref, id, uuid, item id, sku, plu, code, item code, external id, number, no, nr, artikelnummer, artikelnr, art nr, nummer, bestellnummer, コード, 商品コード, 番号, 品番, " +
            "référence, numéro, referencia, código, número, riferimento, codice, numero"),
        [ImportField.MenuId] = [],
    };

    /// <summary>0 for nothing; 100 and more for the very word; between for a part of the name, the last word counting most ("item uuid" is an id).</summary>
    public static int Score(ImportField field, string header)
    {
        var folded = FoldedText.Of(header);
        return Words[field].Select(word => Score(word, folded)).DefaultIfEmpty().Max();
    }

    private static int Score(string word, string header)
    {
        var length = Math.Min(word.Length, 10);
        if (header == word) return 100 + length;
        if (header.EndsWith($" {word}", StringComparison.Ordinal)) return 80 + length;
        if (header.StartsWith($"{word} ", StringComparison.Ordinal) || header.Contains($" {word} ", StringComparison.Ordinal)) return 70 + length;
        var isTellingPart = word.Length > 3 || word is [>= '\u2E80', _, ..];
        return isTellingPart && header.Contains(word, StringComparison.Ordinal) ? 50 + length : 0;
    }

    private static string[] Folded(string words) => [.. words.Split(',').Select(FoldedText.Of).Distinct(StringComparer.Ordinal)];
}
