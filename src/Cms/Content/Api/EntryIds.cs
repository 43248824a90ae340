using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api;

/// <summary>An entry is <c>ContentEntry</c> to its editors and its own type to the brand's schema; either id finds it.</summary>
internal static class EntryIds
{
    public const string Any = "ContentEntry";

    /// <summary>Whether an id may be of a type: it names the type as it is stored or as it is served, or no type at all.</summary>
    public static bool MayBeOf(GlobalId id, ContentType type, ServedNames names) => (TypeOf(names.Stored(id)) ?? type.Name) == type.Name;

    /// <summary>The type that an id insists on; null where it means whichever.</summary>
    public static string? TypeOf(GlobalId id) => id.Type == Any ? null : id.Type;
}
