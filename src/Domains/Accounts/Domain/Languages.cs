using System.Collections.Frozen;

namespace FoodSaaS.Accounts.Domain;

/// <summary>The languages that a brand can write in: BCP 47 tags.</summary>
internal static class Languages
{
    public const int MaxOfABrand = 10;

    private static readonly FrozenSet<string> Known = new[]
    {
        "ar", "bg", "ca", "cs", "cy", "da", "de", "de-AT", "de-CH", "el", "en", "en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "en-NZ", "en-US", "es", "es-MX",
        "et", "eu", "fi", "fr", "fr-BE", "fr-CA", "fr-CH", "ga", "gl", "he", "hi", "hr", "hu", "id", "is", "it", "it-CH", "ja", "ko", "lb", "lt", "lv", "ms",
        "mt", "nb", "nl", "nl-BE", "pl", "pt", "pt-BR", "ro", "sk", "sl", "sr", "sv", "ta", "th", "tr", "uk", "vi", "zh-Hans", "zh-Hant",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Knows(string locale) => Known.Contains(locale);
}
