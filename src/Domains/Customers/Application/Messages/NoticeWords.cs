using System.Globalization;

namespace FoodSaaS.Customers.Application.Messages;

/// <summary>A mail that tells of a change: {0} is the brand.</summary>
internal sealed record Notice(string Subject, string Text);

/// <summary>What diners are told of changes to their accounts, in one language.</summary>
internal sealed record NoticeWords(Notice AddressChanged, Notice Erased)
{
    private static readonly NoticeWords English = new(
        new("The e-mail address of your account at {0} was changed", "Your account at {0} is no longer reached at this address, and all other browsers were signed out.\n\nWas it not you? Then write to {0} at once, from this address.\n"),
        new("Your account at {0} was erased", "Your account at {0} and what was kept of you there is erased, as you asked for.\n\nThis is the last mail about it.\n"));

    private static readonly Dictionary<string, NoticeWords> ByLanguage = new(StringComparer.Ordinal)
    {
        ["de"] = new(
            new("Die E-Mail-Adresse Ihres Kontos bei {0} wurde geändert", "Ihr Konto bei {0} ist unter dieser Adresse nicht mehr erreichbar, und alle anderen Browser wurden abgemeldet.\n\nWaren Sie das nicht? Dann schreiben Sie {0} sofort von dieser Adresse.\n"),
            new("Ihr Konto bei {0} wurde gelöscht", "Ihr Konto bei {0} und was dort über Sie gespeichert war, ist gelöscht, wie Sie es wollten.\n\nDies ist die letzte Nachricht dazu.\n")),
        ["fr"] = new(
            new("L'adresse e-mail de votre compte chez {0} a été modifiée", "Votre compte chez {0} n'est plus joignable à cette adresse, et tous les autres navigateurs ont été déconnectés.\n\nCe n'était pas vous ? Écrivez aussitôt à {0} depuis cette adresse.\n"),
            new("Votre compte chez {0} a été effacé", "Votre compte chez {0} et ce qui y était conservé de vous sont effacés, comme vous l'avez demandé.\n\nC'est le dernier message à ce sujet.\n")),
        ["es"] = new(
            new("Se ha cambiado el correo de tu cuenta en {0}", "Tu cuenta en {0} ya no usa esta dirección, y se han cerrado las sesiones de los demás navegadores.\n\n¿No has sido tú? Escribe enseguida a {0} desde esta dirección.\n"),
            new("Se ha borrado tu cuenta en {0}", "Tu cuenta en {0} y lo que allí se guardaba de ti se han borrado, como pediste.\n\nEste es el último mensaje al respecto.\n")),
        ["it"] = new(
            new("L'indirizzo e-mail del tuo account presso {0} è cambiato", "Il tuo account presso {0} non usa più questo indirizzo, e tutti gli altri browser sono stati disconnessi.\n\nNon sei stato tu? Scrivi subito a {0} da questo indirizzo.\n"),
            new("Il tuo account presso {0} è stato cancellato", "Il tuo account presso {0} e ciò che vi era conservato di te sono cancellati, come hai chiesto.\n\nQuesto è l'ultimo messaggio in proposito.\n")),
        ["ja"] = new(
            new("{0} のアカウントのメールアドレスが変更されました", "{0} のアカウントは、このアドレスでは使えなくなりました。ほかのブラウザーはすべてサインアウトされました。\n\nお心当たりがない場合は、すぐにこのアドレスから {0} にご連絡ください。\n"),
            new("{0} のアカウントは削除されました", "ご希望のとおり、{0} のアカウントと、保存されていたお客様の情報を削除しました。\n\nこの件についての最後のメールです。\n")),
    };

    /// <summary>In the language of a BCP 47 tag, or in English.</summary>
    public static NoticeWords In(string locale) => ByLanguage.GetValueOrDefault(locale.Split('-')[0], English);

    public string Subject(Notice notice, string brand) => string.Format(CultureInfo.InvariantCulture, notice.Subject, brand);

    public string Text(Notice notice, string brand) => string.Format(CultureInfo.InvariantCulture, notice.Text, brand);
}
