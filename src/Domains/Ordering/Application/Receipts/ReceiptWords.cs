namespace FoodSaaS.Ordering.Application.Receipts;

/// <summary>What a receipt says in one language. {0} and {1} are filled in.</summary>
/// <param name="Services">In the order of <see cref="Shared.ServiceType"/>.</param>
/// <param name="Methods">In the order of <see cref="Contracts.Payments.PaymentMethod"/>.</param>
/// <param name="Missing">{0} pieces.</param>
/// <param name="AddedTax">{0} percent on {1}.</param>
/// <param name="IncludedTax">{0} percent on {1}.</param>
/// <param name="Refund">{0} is the day.</param>
internal sealed record ReceiptWords(
    string Receipt,
    string Order,
    string Placed,
    string[] Services,
    string Table,
    string[] Methods,
    string Missing,
    string Subtotal,
    string AddedTax,
    string Tip,
    string Total,
    string Included,
    string IncludedTax,
    string PaidBy,
    string Charged,
    string NotCharged,
    string NothingCharged,
    string Refund,
    string Refunded,
    string LaterTip,
    string ComesToNothing)
{
    private static readonly ReceiptWords English = new(
        "Receipt", "Order {0}", "Ordered", ["Delivery", "Pickup", "Dine-in"], "Table", ["Online", "Cash", "Card when handed over"], "{0} could not be made and are not charged", "Subtotal", "plus {0} tax on {1}", "Tip",
        "Total", "Taxes in it", "{0} tax on {1} net", "Payment", "Charged", "Not charged yet", "Nothing was charged", "Given back on {0}", "Given back", "Tip, paid afterwards", "This order came to nothing.");

    private static readonly Dictionary<string, ReceiptWords> ByLanguage = new(StringComparer.Ordinal)
    {
        ["de"] = new(
            "Beleg", "Bestellung {0}", "Bestellt", ["Lieferung", "Abholung", "Im Haus"], "Tisch", ["Online", "Bar", "Karte bei Übergabe"], "{0} nicht verfügbar, nicht berechnet", "Zwischensumme", "zzgl. {0} Steuer auf {1}", "Trinkgeld",
            "Gesamt", "Enthaltene Steuern", "{0} Steuer auf netto {1}", "Zahlung", "Berechnet", "Noch nicht berechnet", "Nichts berechnet", "Erstattet am {0}", "Erstattet", "Trinkgeld, nachträglich gezahlt", "Aus dieser Bestellung wurde nichts."),
        ["fr"] = new(
            "Reçu", "Commande {0}", "Commandé", ["Livraison", "À emporter", "Sur place"], "Table", ["En ligne", "Espèces", "Carte à la remise"], "{0} indisponible(s), non facturé(s)", "Sous-total", "plus {0} de taxe sur {1}", "Pourboire",
            "Total", "Taxes comprises", "{0} de taxe sur {1} net", "Paiement", "Débité", "Pas encore débité", "Rien n'a été débité", "Remboursé le {0}", "Remboursé", "Pourboire, payé ensuite", "Cette commande n'a pas abouti."),
        ["es"] = new(
            "Recibo", "Pedido {0}", "Pedido el", ["Entrega", "Recogida", "En el local"], "Mesa", ["En línea", "Efectivo", "Tarjeta a la entrega"], "{0} no disponible(s), sin cargo", "Subtotal", "más {0} de impuesto sobre {1}", "Propina",
            "Total", "Impuestos incluidos", "{0} de impuesto sobre {1} neto", "Pago", "Cobrado", "Aún sin cobrar", "No se ha cobrado nada", "Devuelto el {0}", "Devuelto", "Propina, pagada después", "Este pedido no salió adelante."),
        ["it"] = new(
            "Ricevuta", "Ordine {0}", "Ordinato", ["Consegna", "Ritiro", "Sul posto"], "Tavolo", ["Online", "Contanti", "Carta alla consegna"], "{0} non disponibile, non addebitato", "Subtotale", "più {0} di imposta su {1}", "Mancia",
            "Totale", "Imposte comprese", "{0} di imposta su {1} netto", "Pagamento", "Addebitato", "Non ancora addebitato", "Nessun addebito", "Rimborsato il {0}", "Rimborsato", "Mancia, pagata dopo", "Questo ordine non è andato a buon fine."),
        ["ja"] = new(
            "領収書", "ご注文 {0}", "ご注文日時", ["配達", "お持ち帰り", "店内"], "テーブル", ["オンライン", "現金", "受け渡し時カード"], "{0} 点はご用意できず、請求していません", "小計", "税 {0}（対象 {1}）", "チップ",
            "合計", "内税", "税 {0}（税抜 {1}）", "お支払い方法", "請求額", "未請求", "請求なし", "{0} 返金", "返金", "チップ（後払い）", "このご注文は成立しませんでした。"),
    };

    /// <summary>In the language of a BCP 47 tag, or in English.</summary>
    public static ReceiptWords In(string locale) => ByLanguage.GetValueOrDefault(locale.Split('-')[0], English);
}
