using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The content types that a brand adds to the base schema. Brands with equal models share one schema, found by <see cref="Hash"/>.</summary>
/// <param name="Definition">Canonical JSON of the types; equal models have equal text.</param>
internal sealed record ContentModel(string Definition)
{
    /// <summary>No types beyond the modules' own.</summary>
    public static readonly ContentModel BuiltIn = new("{}");

    /// <summary>The model of a brand; without a brand, and as long as brands have no types of their own, the built-in one.</summary>
    public static ContentModel Of(Brand? _) => BuiltIn;

    /// <summary>SHA-256 of the definition, lower-case hex.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Definition)));
}
