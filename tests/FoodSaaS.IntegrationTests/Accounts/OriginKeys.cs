using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>The owner's hand on the origins of his keys.</summary>
internal static class OriginKeys
{
    /// <summary>An origin that no other test lists.</summary>
    public static string NewOrigin() => $"https://shop-{Guid.NewGuid().ToString("N")[..12]}.example";

    public static async Task<(string Key, string Id)> MakeAsync(this TestBrand brand, params string[] origins)
    {
        var made = await brand.ChangeAsync("createApiKey", new { name = "shop", kind = "PUBLISHABLE", origins }, "created", "key apiKey { id origins }");
        return (made.GetProperty("key").GetString()!, made.GetProperty("apiKey").GetProperty("id").GetString()!);
    }

    public static Task SetAsync(this TestBrand brand, string id, params string[] origins) => brand.ChangeAsync("setApiKeyOrigins", new { id, origins }, "apiKey", "origins");

    /// <summary>Code and field of every refusal.</summary>
    public static async Task<IReadOnlyList<string>> RefusalsAsync(this TestBrand brand, string name, object input)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var answer = await brand.AsOwnerAsync($"mutation($i: {type}!) {{ {name}(input: $i) {{ errors {{ ... on Error {{ code field }} }} }} }}", new { i = input });
        return [.. answer.GetProperty(name).GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("code").GetString()} at {e.GetProperty("field").GetString()}")];
    }

    public static async Task<IReadOnlyList<string>> ListedAsync(this TestBrand brand, string id)
    {
        var found = await brand.AsOwnerAsync("query($id: ID!) { node(id: $id) { ... on ApiKey { origins } } }", new { id });
        return [.. found.GetProperty("node").GetProperty("origins").EnumerateArray().Select(o => o.GetString()!)];
    }
}
