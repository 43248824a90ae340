using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>Finds the slug of a new dish, category or modifier group.</summary>
internal static class SlugChoice
{
    /// <summary>The wanted one, refused when it is malformed or taken (SLUG_INVALID, SLUG_TAKEN); without one, a free one made of the name.</summary>
    public static Slug? Choose(string? wanted, LocalizedText name, string defaultLocale, string otherwise, IReadOnlySet<Slug> taken, List<Error> errors)
    {
        if (wanted is null) return Free(name, defaultLocale, otherwise, taken);
        if (Slug.Parse(wanted) is not { } slug) errors.Add(CatalogErrors.SlugInvalid());
        else if (taken.Contains(slug)) errors.Add(CatalogErrors.SlugTaken());
        else return slug;
        return null;
    }

    /// <summary>
    /// The name in the main language or, where that has no Latin letters, in the first language that has; then <c>-2</c>, <c>-3</c> … until it is free.
    /// <paramref name="otherwise"/> is used when no language helps (日本語).
    /// </summary>
    public static Slug Free(LocalizedText name, string defaultLocale, string otherwise, IReadOnlySet<Slug> taken)
    {
        var texts = name.Texts.OrderByDescending(t => t.Key == defaultLocale).Select(t => t.Value);
        var first = texts.Select(text => Slug.From(text, "")).FirstOrDefault(slug => slug.Value.Length > 0, Slug.Parse(otherwise)!.Value);
        var free = first;
        for (var number = 2; taken.Contains(free); number++) free = Numbered(first, number);
        return free;
    }

    private static Slug Numbered(Slug first, int number)
    {
        var suffix = $"-{number}";
        var stem = first.Value.Length + suffix.Length > Slug.MaxLength ? first.Value[..(Slug.MaxLength - suffix.Length)].TrimEnd('-') : first.Value;
        return Slug.Parse(stem + suffix)!.Value;
    }
}
