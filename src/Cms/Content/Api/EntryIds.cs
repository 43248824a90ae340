using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api;

/// <summary>An entry is <c>ContentEntry</c> to its editors and its own type to the brand's schema; either id finds it.</summary>
internal static class EntryIds
{
    public const string Any = "ContentEntry";

    /// <summary>The type that an id insists on; null where it means whichever.</summary>
    public static string? TypeOf(GlobalId id) => id.Type == Any ? null : id.Type;
}
