using FoodSaaS.Ordering.Domain.Pricing;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>What fees are called, by machines and by people.</summary>
internal static class FeeWords
{
    public static string CodeOf(FeeKind kind) => kind switch
    {
        FeeKind.Service => "SERVICE",
        FeeKind.SmallOrder => "SMALL_ORDER",
        FeeKind.Delivery => "DELIVERY",
        FeeKind.Deposit => "DEPOSIT",
        FeeKind.CashRounding => "CASH_ROUNDING",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <param name="locale">English where we have no words of it.</param>
    public static string LabelOf(FeeKind kind, string locale) => (kind, locale.Split('-')[0]) switch
    {
        (FeeKind.Service, "de") => "Servicegebühr",
        (FeeKind.SmallOrder, "de") => "Mindermengenzuschlag",
        (FeeKind.Delivery, "de") => "Lieferung",
        (FeeKind.Deposit, "de") => "Verpackung",
        (FeeKind.CashRounding, "de") => "Rundung",
        (FeeKind.Service, "ja") => "サービス料",
        (FeeKind.SmallOrder, "ja") => "少額注文手数料",
        (FeeKind.Delivery, "ja") => "配送料",
        (FeeKind.Deposit, "ja") => "容器代",
        (FeeKind.CashRounding, "ja") => "端数調整",
        (FeeKind.Service, _) => "Service fee",
        (FeeKind.SmallOrder, _) => "Small order",
        (FeeKind.Delivery, _) => "Delivery",
        (FeeKind.Deposit, _) => "Packaging",
        _ => "Rounding",
    };
}
