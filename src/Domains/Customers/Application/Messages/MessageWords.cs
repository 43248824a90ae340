using FoodSaaS.Customers.Domain;

namespace FoodSaaS.Customers.Application.Messages;

/// <summary>What diners are written, in one language. Codes stand first in subjects and texts, where telephones show them without opening.</summary>
/// <param name="Subject">{0} is the code, {1} the brand.</param>
/// <param name="Mail">{0} is the code, {1} the brand, {2} the minutes that it lives.</param>
internal sealed record MessageWords(string Subject, string Mail)
{
    private static readonly MessageWords English = new(
        "{0} is your code for {1}",
        "Your code for {1} is {0}.\n\nEnter it on the page that asked for it within {2} minutes. Nobody from {1} will ever ask you for it.\n\nYou did not ask for a code? Then somebody mistyped an address, and you need not do anything.\n");

    private static readonly Dictionary<string, MessageWords> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = English,
        ["de"] = new(
            "{0} ist Ihr Code für {1}",
            "Ihr Code für {1} lautet {0}.\n\nGeben Sie ihn innerhalb von {2} Minuten auf der Seite ein, die danach fragt. Niemand von {1} wird Sie je danach fragen.\n\nSie haben keinen Code angefordert? Dann hat sich jemand vertippt, und Sie müssen nichts tun.\n"),
        ["fr"] = new(
            "{0} est votre code pour {1}",
            "Votre code pour {1} est {0}.\n\nSaisissez-le dans les {2} minutes sur la page qui le demande. Personne de {1} ne vous le demandera jamais.\n\nVous n'avez pas demandé de code ? Quelqu'un s'est trompé d'adresse, et vous n'avez rien à faire.\n"),
        ["es"] = new(
            "{0} es tu código para {1}",
            "Tu código para {1} es {0}.\n\nIntrodúcelo en un plazo de {2} minutos en la página que lo pide. Nadie de {1} te lo pedirá nunca.\n\n¿No has pedido ningún código? Alguien se equivocó de dirección y no tienes que hacer nada.\n"),
        ["it"] = new(
            "{0} è il tuo codice per {1}",
            "Il tuo codice per {1} è {0}.\n\nInseriscilo entro {2} minuti nella pagina che lo chiede. Nessuno di {1} te lo chiederà mai.\n\nNon hai chiesto un codice? Qualcuno ha sbagliato indirizzo e non devi fare nulla.\n"),
        ["ja"] = new(
            "{0} は {1} の確認コードです",
            "{1} の確認コードは {0} です。\n\n{2} 分以内に、コードを求めたページに入力してください。{1} の者がこのコードをお尋ねすることはありません。\n\nお心当たりがない場合は、どなたかがアドレスを間違えたものです。何もする必要はありません。\n"),
    };

    /// <summary>In the language of a BCP 47 tag, or in English.</summary>
    public static MessageWords In(string locale) => ByLanguage.GetValueOrDefault(locale.Split('-')[0], English);

    public string CodeSubject(string brand, string code) => Fill(Subject, brand, code);

    public string CodeMail(string brand, string code) => Fill(Mail, brand, code);

    public string CodeText(string brand, string code) => Fill(Subject, brand, code);

    private static string Fill(string pattern, string brand, string code) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, code, brand, SentCode.Lifetime.TotalMinutes);
}
