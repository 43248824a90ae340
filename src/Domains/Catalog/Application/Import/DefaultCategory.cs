namespace FoodSaaS.Catalog.Application.Import;

/// <summary>Where dishes go whose file names no category.</summary>
internal static class DefaultCategory
{
    public static string In(string locale) => locale.Split('-')[0] switch
    {
        "de" => "Speisen",
        "fr" => "Plats",
        "es" => "Platos",
        "it" => "Piatti",
        "nl" => "Gerechten",
        "ja" => "料理",
        _ => "Dishes",
    };
}
