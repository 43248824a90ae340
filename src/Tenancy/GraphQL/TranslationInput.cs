using System.ComponentModel;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.GraphQL;

[Description("A text in one language.")]
public sealed record TranslationInput(
    [property: Description("BCP 47 tag, one of the brand's languages.")] string Locale,
    [property: Description("The text; empty removes this translation.")] string Text);

/// <summary>One translation of a text.</summary>
public sealed record TranslationView(string Locale, string Text);

internal sealed class TranslationType : ObjectType<TranslationView>
{
    public TranslationType()
        : base("Translation", "A text in one language.")
    {
        Field("locale", AccessRule.Inherited, "BCP 47 tag.", t => t.Locale);
        Field("text", AccessRule.Inherited, "The text.", t => t.Text);
    }
}

/// <summary>Reading and showing localized text.</summary>
public static class Translations
{
    public static IEnumerable<TranslationView> ToTranslations(this LocalizedText text) => text.Texts.Select(t => new TranslationView(t.Key, t.Value));

    /// <summary>
    /// Reads an input. Refuses locales that the brand does not write (LOCALE_UNKNOWN), texts longer than <paramref name="maxLength"/> characters (TEXT_TOO_LONG), NUL characters (TEXT_UNREADABLE)
    /// and, where <paramref name="required"/>, the lack of a text in the brand's default language (TEXT_MISSING).
    /// </summary>
    public static LocalizedText Read(IReadOnlyList<TranslationInput>? input, Brand brand, string field, int maxLength, bool required, List<Error> errors)
    {
        var given = input ?? [];
        for (var i = 0; i < given.Count; i++)
        {
            if (!brand.Locales.Contains(given[i].Locale)) errors.Add(Error.Invalid("LOCALE_UNKNOWN", $"This brand does not write '{given[i].Locale}'.", $"{field}.{i}.locale"));
            else if (given[i].Text.Length > maxLength) errors.Add(Error.Invalid("TEXT_TOO_LONG", $"At most {maxLength} characters.", $"{field}.{i}.text"));
            else if (given[i].Text.Contains('\0', StringComparison.Ordinal)) errors.Add(Error.Invalid("TEXT_UNREADABLE", "The text holds a character that cannot be stored.", $"{field}.{i}.text"));
        }

        var text = new LocalizedText(given.Select(t => KeyValuePair.Create(t.Locale, t.Text)));
        if (required && !text.Texts.ContainsKey(brand.DefaultLocale)) errors.Add(Error.Invalid("TEXT_MISSING", "A text in the brand's main language is needed.", field));
        return text;
    }
}
