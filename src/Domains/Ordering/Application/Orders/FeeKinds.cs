using FoodSaaS.Ordering.Domain.Pricing;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>What fees are called: a stable code, and words in the language of whoever reads it.</summary>
internal static class FeeKinds
{
    private static readonly Dictionary<string, Dictionary<string, string>> Words = new(StringComparer.Ordinal)
    {
        ["SERVICE"] = Of("Service fee", "Servicegebühr", "Frais de service", "Gastos de servicio", "Costo del servizio", "サービス料"),
        ["SMALL_ORDER"] = Of("Small order surcharge", "Mindermengenzuschlag", "Supplément petite commande", "Recargo por pedido pequeño", "Supplemento ordine minimo", "少額注文手数料"),
        ["DELIVERY"] = Of("Delivery", "Lieferung", "Livraison", "Entrega", "Consegna", "配送料"),
        ["DEPOSIT"] = Of("Packaging deposit", "Pfand", "Consigne", "Depósito de envases", "Cauzione imballaggi", "容器デポジット"),
        ["CASH_ROUNDING"] = Of("Rounding", "Rundung", "Arrondi", "Redondeo", "Arrotondamento", "端数調整"),
    };

    public static string CodeOf(FeeKind kind) => kind switch
    {
        FeeKind.Service => "SERVICE",
        FeeKind.SmallOrder => "SMALL_ORDER",
        FeeKind.Delivery => "DELIVERY",
        FeeKind.Deposit => "DEPOSIT",
        FeeKind.CashRounding => "CASH_ROUNDING",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>In the language of a BCP 47 tag, or in English; what has words of its own keeps them.</summary>
    public static string LabelOf(string code, string label, string locale) =>
        Words.TryGetValue(code, out var known) ? known.GetValueOrDefault(locale.Split('-')[0], known["en"]) : label;

    private static Dictionary<string, string> Of(string en, string de, string fr, string es, string it, string ja) =>
        new(StringComparer.Ordinal) { ["en"] = en, ["de"] = de, ["fr"] = fr, ["es"] = es, ["it"] = it, ["ja"] = ja };
}
