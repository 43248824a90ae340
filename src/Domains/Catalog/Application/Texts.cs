using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Application;

/// <summary>Reads localized input onto what is there: languages that are left out keep their text, an empty text removes one.</summary>
internal static class Texts
{
    public static LocalizedText Merge(
        LocalizedText present, IReadOnlyList<TranslationInput>? input, Brand brand, string field, int maxLength, bool isRequired, List<Error> errors)
    {
        if (input is null && !isRequired) return present;
        Translations.Read(input, brand, field, maxLength, required: false, errors);
        var merged = (input ?? []).Aggregate(present, (text, given) => text.With(given.Locale, given.Text));
        if (isRequired && !merged.Texts.ContainsKey(brand.DefaultLocale)) Translations.Read([], brand, field, maxLength, required: true, errors);
        return merged;
    }
}
