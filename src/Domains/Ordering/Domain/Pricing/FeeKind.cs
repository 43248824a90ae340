namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>What is charged beside the goods.</summary>
internal enum FeeKind
{
    Service,
    SmallOrder,
    Delivery,
    Deposit,

    /// <summary>What rounding to coins adds or takes away.</summary>
    CashRounding,
}

/// <summary>How a fee is called.</summary>
internal static class FeeNames
{
    private static readonly string[] English = ["Service fee", "Small order surcharge", "Delivery", "Packaging deposit", "Rounding"];

    /// <summary>In the order of <see cref="FeeKind"/>.</summary>
    private static readonly Dictionary<string, string[]> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = English,
        ["de"] = ["Servicegebühr", "Mindermengenzuschlag", "Lieferung", "Verpackungspfand", "Rundung"],
        ["fr"] = ["Frais de service", "Supplément petite commande", "Livraison", "Consigne d'emballage", "Arrondi"],
        ["es"] = ["Gastos de servicio", "Suplemento por pedido pequeño", "Entrega", "Depósito del envase", "Redondeo"],
        ["it"] = ["Costo del servizio", "Supplemento ordine piccolo", "Consegna", "Cauzione imballaggio", "Arrotondamento"],
        ["ja"] = ["サービス料", "少額注文手数料", "配達料", "容器デポジット", "端数調整"],
    };

    /// <summary>Stable: <c>SMALL_ORDER</c>.</summary>
    public static string Code(this FeeKind kind) => kind switch
    {
        FeeKind.Service => "SERVICE",
        FeeKind.SmallOrder => "SMALL_ORDER",
        FeeKind.Delivery => "DELIVERY",
        FeeKind.Deposit => "DEPOSIT",
        FeeKind.CashRounding => "CASH_ROUNDING",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>In the language of a BCP 47 tag, or in English.</summary>
    public static string Label(this FeeKind kind, string locale) => ByLanguage.GetValueOrDefault(locale.Split('-')[0], English)[(int)kind];
}
