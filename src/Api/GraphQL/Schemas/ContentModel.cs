using FoodSaaS.Tenancy.Content;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The content types that a brand adds to the base schema. Brands with equal models share one schema, found by <see cref="Hash"/>.</summary>
/// <param name="Definition">Canonical JSON of the types; equal models have equal text. Empty without any.</param>
internal sealed record ContentModel(string Definition)
{
    /// <summary>No types beyond the modules' own.</summary>
    public static readonly ContentModel BuiltIn = new("");

    public string Hash { get; } = ContentHash.Of(Definition);
}
