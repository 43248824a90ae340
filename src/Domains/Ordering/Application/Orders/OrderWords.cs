using System.Globalization;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>What diners are written about their orders, in one language. {0} is the order's number, {1} the brand, {2} the link, {3} the total, {4} when it is promised for or why it fell through.</summary>
internal sealed record OrderWords(OrderNotice Confirmed, OrderNotice Refused, OrderNotice PaymentFailed, OrderNotice PaymentLost)
{
    private static readonly OrderWords English = new(
        new("Your order {0} at {1}", "Thank you! {1} has your order {0} over {3}.\n{4}\nFollow it and find the receipt here:\n{2}\nThe receipt as PDF:\n{2}/receipt\n"),
        new("{1} cannot fulfil your order {0}", "Unfortunately your order {0} at {1} comes to nothing.\n{4}\nWhat was reserved is let go, and what was paid is given back.\n{2}\n"),
        new("The payment of your order {0} at {1} did not work", "We could not take the payment of {3} for your order {0} at {1}. Please pay here, so that it can be prepared:\n{2}\n"),
        new("The payment of your order {0} at {1} did not work", "We could not take the payment of {3} for your order {0} at {1}, and nothing was charged. Please ask {1} how you can pay. Its number is on your order's page:\n{2}\n"));

    private static readonly Dictionary<string, OrderWords> ByLanguage = new(StringComparer.Ordinal)
    {
        ["de"] = new(
            new("Ihre Bestellung {0} bei {1}", "Vielen Dank! {1} hat Ihre Bestellung {0} über {3} erhalten.\n{4}\nHier verfolgen Sie sie und finden den Beleg:\n{2}\nDer Beleg als PDF:\n{2}/receipt\n"),
            new("{1} kann Ihre Bestellung {0} nicht ausführen", "Leider wird aus Ihrer Bestellung {0} bei {1} nichts.\n{4}\nWas vorgemerkt war, ist freigegeben, und was bezahlt war, wird erstattet.\n{2}\n"),
            new("Die Zahlung Ihrer Bestellung {0} bei {1} ist fehlgeschlagen", "Wir konnten {3} für Ihre Bestellung {0} bei {1} nicht einziehen. Bitte zahlen Sie hier, damit sie zubereitet werden kann:\n{2}\n"),
            new("Die Zahlung Ihrer Bestellung {0} bei {1} ist fehlgeschlagen", "Wir konnten {3} für Ihre Bestellung {0} bei {1} nicht einziehen, es wurde nichts belastet. Bitte fragen Sie {1}, wie Sie zahlen können. Die Nummer steht auf der Seite Ihrer Bestellung:\n{2}\n")),
        ["fr"] = new(
            new("Votre commande {0} chez {1}", "Merci ! {1} a reçu votre commande {0} d'un montant de {3}.\n{4}\nSuivez-la et retrouvez le reçu ici :\n{2}\nLe reçu en PDF :\n{2}/receipt\n"),
            new("{1} ne peut pas honorer votre commande {0}", "Malheureusement, votre commande {0} chez {1} n'aboutira pas.\n{4}\nLe montant réservé est libéré, et ce qui a été payé est remboursé.\n{2}\n"),
            new("Le paiement de votre commande {0} chez {1} a échoué", "Nous n'avons pas pu prélever {3} pour votre commande {0} chez {1}. Payez ici pour qu'elle soit préparée :\n{2}\n"),
            new("Le paiement de votre commande {0} chez {1} a échoué", "Nous n'avons pas pu prélever {3} pour votre commande {0} chez {1}, et rien n'a été débité. Demandez à {1} comment payer. Son numéro figure sur la page de votre commande :\n{2}\n")),
        ["es"] = new(
            new("Tu pedido {0} en {1}", "¡Gracias! {1} ha recibido tu pedido {0} por {3}.\n{4}\nSíguelo y encuentra el recibo aquí:\n{2}\nEl recibo en PDF:\n{2}/receipt\n"),
            new("{1} no puede servir tu pedido {0}", "Lamentablemente, tu pedido {0} en {1} no saldrá adelante.\n{4}\nLo reservado queda liberado y lo pagado se devuelve.\n{2}\n"),
            new("El pago de tu pedido {0} en {1} ha fallado", "No hemos podido cobrar {3} por tu pedido {0} en {1}. Paga aquí para que podamos prepararlo:\n{2}\n"),
            new("El pago de tu pedido {0} en {1} ha fallado", "No hemos podido cobrar {3} por tu pedido {0} en {1} y no se ha cargado nada. Pregunta a {1} cómo puedes pagar. Su número está en la página de tu pedido:\n{2}\n")),
        ["it"] = new(
            new("Il tuo ordine {0} da {1}", "Grazie! {1} ha ricevuto il tuo ordine {0} di {3}.\n{4}\nSeguilo e trova la ricevuta qui:\n{2}\nLa ricevuta in PDF:\n{2}/receipt\n"),
            new("{1} non può evadere il tuo ordine {0}", "Purtroppo il tuo ordine {0} da {1} non va a buon fine.\n{4}\nL'importo riservato è stato sbloccato e quanto pagato viene rimborsato.\n{2}\n"),
            new("Il pagamento del tuo ordine {0} da {1} non è riuscito", "Non siamo riusciti a incassare {3} per il tuo ordine {0} da {1}. Paga qui perché possa essere preparato:\n{2}\n"),
            new("Il pagamento del tuo ordine {0} da {1} non è riuscito", "Non siamo riusciti a incassare {3} per il tuo ordine {0} da {1} e non è stato addebitato nulla. Chiedi a {1} come pagare. Il numero è sulla pagina del tuo ordine:\n{2}\n")),
        ["ja"] = new(
            new("{1} ご注文 {0}", "ご注文ありがとうございます。{1} がご注文 {0}（{3}）を承りました。\n{4}\n状況と領収書はこちらでご覧いただけます。\n{2}\n領収書（PDF）\n{2}/receipt\n"),
            new("{1} ご注文 {0} をお受けできません", "申し訳ございません。{1} でのご注文 {0} は成立しませんでした。\n{4}\n確保した金額は解放され、お支払い分は返金されます。\n{2}\n"),
            new("{1} ご注文 {0} のお支払いができませんでした", "{1} でのご注文 {0} の {3} をお支払いいただけませんでした。ご用意できるよう、こちらからお支払いください。\n{2}\n"),
            new("{1} ご注文 {0} のお支払いができませんでした", "{1} でのご注文 {0} の {3} をお支払いいただけませんでした。ご請求はございません。お支払い方法は {1} にお問い合わせください。電話番号はご注文のページにございます。\n{2}\n")),
    };

    /// <summary>In the language of a BCP 47 tag, or in English.</summary>
    public static OrderWords In(string locale) => ByLanguage.GetValueOrDefault(locale.Split('-')[0], English);
}

/// <summary>A mail in one language.</summary>
internal sealed record OrderNotice(string Subject, string Text)
{
    public string SubjectOf(string number, string brand) => string.Format(CultureInfo.InvariantCulture, Subject, number, brand);

    public string TextOf(string number, string brand, string link, string total, string particulars) => string.Format(CultureInfo.InvariantCulture, Text, number, brand, link, total, particulars);
}
