using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>What makes two names the same: the text in the brand's main language without case, accents, spacing and punctuation.</summary>
internal static class NameKey
{
    public static string Of(LocalizedText name, string defaultLocale) => DishKey.Part(name.In(defaultLocale, defaultLocale));
}
