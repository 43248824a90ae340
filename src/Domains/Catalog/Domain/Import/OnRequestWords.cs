using System.Collections.Frozen;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>What menus write in place of a price that the staff tells.</summary>
internal static class OnRequestWords
{
    private static readonly FrozenSet<string> Phrases = new[]
    {
        "market price", "at market price", "market", "mp", "m p", "mkt", "mkt price", "sp", "s p", "seasonal price", "seasonal", "on request", "price on request",
        "upon request", "poa", "por", "ask", "ask us", "ask your server", "ask for price", "daily price",
        "tagespreis", "zum tagespreis", "nach tagespreis", "auf anfrage", "preis auf anfrage", "saisonpreis", "marktpreis",
        "時価", "じか", "要問合せ", "お問い合わせ", "お問い合わせください", "応相談",
        "prix du jour", "prix du marché", "selon arrivage", "selon marché", "sur demande", "prix sur demande",
        "precio de mercado", "según mercado", "s m", "a consultar", "consultar", "precio del día",
        "prezzo del giorno", "prezzo di mercato", "su richiesta", "prezzo su richiesta", "secondo mercato", "s q",
    }.Select(FoldedText.Of).ToFrozenSet(StringComparer.Ordinal);

    public static bool Say(string text) => Phrases.Contains(FoldedText.Of(text));
}
