using FoodSaaS.Tenancy.Brands;
using Microsoft.Net.Http.Headers;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Chooses the language of an answer from <c>Accept-Language</c>.</summary>
internal static class Languages
{
    private const int MostConsidered = 10;

    /// <summary>The brand's first match in the order of the caller's wishes, else its default.</summary>
    public static string Negotiate(Brand brand, string? acceptLanguage)
    {
        if (string.IsNullOrEmpty(acceptLanguage)) return brand.DefaultLocale;
        if (acceptLanguage.AsSpan().IndexOfAny(',', ';') < 0) return brand.Negotiate(acceptLanguage.Trim());
        if (!StringWithQualityHeaderValue.TryParseList([acceptLanguage], out var wishes)) return brand.DefaultLocale;
        foreach (var wish in wishes.Take(MostConsidered).Where(w => w.Quality is not 0).OrderByDescending(w => w.Quality ?? 1))
        {
            var found = brand.Negotiate(wish.Value.Value);
            if (Language(found).Equals(Language(wish.Value.Value), StringComparison.OrdinalIgnoreCase)) return found;
        }

        return brand.DefaultLocale;
    }

    private static ReadOnlySpan<char> Language(string? tag)
    {
        var text = tag.AsSpan();
        return text.IndexOf('-') is var hyphen and >= 0 ? text[..hyphen] : text;
    }
}
