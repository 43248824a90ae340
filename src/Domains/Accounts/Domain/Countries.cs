using System.Collections.Frozen;

namespace FoodSaaS.Accounts.Domain;

/// <summary>The countries that the platform serves, by name.</summary>
internal static class Countries
{
    private static readonly string[] Lines =
    [
        "AR|Argentina|ARS|America/Argentina/Buenos_Aires|es en",
        "AU|Australia|AUD|Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Adelaide Australia/Darwin Australia/Perth Australia/Hobart Australia/Lord_Howe|en",
        "AT|Austria|EUR|Europe/Vienna|de en",
        "BE|Belgium|EUR|Europe/Brussels|nl fr de en",
        "BR|Brazil|BRL|America/Sao_Paulo America/Bahia America/Fortaleza America/Recife America/Manaus America/Cuiaba America/Rio_Branco|pt-BR en",
        "BG|Bulgaria|EUR|Europe/Sofia|bg en",
        "CA|Canada|CAD|America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/Regina America/St_Johns|en fr",
        "HR|Croatia|EUR|Europe/Zagreb|hr en",
        "CZ|Czechia|CZK|Europe/Prague|cs en",
        "DK|Denmark|DKK|Europe/Copenhagen|da en",
        "EE|Estonia|EUR|Europe/Tallinn|et en",
        "FI|Finland|EUR|Europe/Helsinki|fi sv en",
        "FR|France|EUR|Europe/Paris|fr en",
        "DE|Germany|EUR|Europe/Berlin|de en",
        "GR|Greece|EUR|Europe/Athens|el en",
        "HU|Hungary|HUF|Europe/Budapest|hu en",
        "IS|Iceland|ISK|Atlantic/Reykjavik|is en",
        "IN|India|INR|Asia/Kolkata|en hi ta",
        "IE|Ireland|EUR|Europe/Dublin|en ga",
        "IL|Israel|ILS|Asia/Jerusalem|he ar en",
        "IT|Italy|EUR|Europe/Rome|it en",
        "JP|Japan|JPY|Asia/Tokyo|ja en",
        "KW|Kuwait|KWD|Asia/Kuwait|ar en",
        "LV|Latvia|EUR|Europe/Riga|lv en",
        "LT|Lithuania|EUR|Europe/Vilnius|lt en",
        "LU|Luxembourg|EUR|Europe/Luxembourg|fr de lb en",
        "MT|Malta|EUR|Europe/Malta|mt en",
        "MX|Mexico|MXN|America/Mexico_City America/Monterrey America/Cancun America/Hermosillo America/Tijuana|es-MX en",
        "NL|Netherlands|EUR|Europe/Amsterdam|nl en",
        "NZ|New Zealand|NZD|Pacific/Auckland Pacific/Chatham|en",
        "NO|Norway|NOK|Europe/Oslo|nb en",
        "PL|Poland|PLN|Europe/Warsaw|pl en",
        "PT|Portugal|EUR|Europe/Lisbon Atlantic/Madeira Atlantic/Azores|pt en",
        "RO|Romania|RON|Europe/Bucharest|ro en",
        "SG|Singapore|SGD|Asia/Singapore|en zh-Hans ms ta",
        "SK|Slovakia|EUR|Europe/Bratislava|sk en",
        "SI|Slovenia|EUR|Europe/Ljubljana|sl en",
        "KR|South Korea|KRW|Asia/Seoul|ko en",
        "ES|Spain|EUR|Europe/Madrid Atlantic/Canary|es ca gl eu en",
        "SE|Sweden|SEK|Europe/Stockholm|sv en",
        "CH|Switzerland|CHF|Europe/Zurich|de fr it en",
        "TR|Türkiye|TRY|Europe/Istanbul|tr en",
        "AE|United Arab Emirates|AED|Asia/Dubai|ar en",
        "GB|United Kingdom|GBP|Europe/London|en cy",
        "US|United States|USD|America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu|en es",
    ];

    public static readonly IReadOnlyList<Country> All = [.. Lines.Select(Read)];

    private static readonly FrozenDictionary<string, Country> ByCode = All.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    public static Country? Find(string code) => ByCode.GetValueOrDefault(code);

    private static Country Read(string line)
    {
        var parts = line.Split('|');
        return new(parts[0], parts[1], parts[2], parts[3].Split(' '), parts[4].Split(' '));
    }
}
