using FoodSaaS.Shared;

namespace FoodSaaS.Locations.Domain;

/// <summary>Makes a location's slug of its name where the brand chose none.</summary>
internal static class FreeSlug
{
    /// <summary>The name's slug, with a number behind it where it is taken already.</summary>
    public static Slug For(string name, IReadOnlySet<Slug> taken)
    {
        var slug = Slug.From(name, "location");
        for (var number = 2; taken.Contains(slug); number++)
        {
            var ending = $"-{number}";
            var stem = Slug.From(name, "location").Value;
            var kept = stem[..Math.Min(stem.Length, Slug.MaxLength - ending.Length)].TrimEnd('-');
            slug = Slug.Parse(kept + ending)!.Value;
        }

        return slug;
    }
}
