using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.IntegrationTests.Accounts.Keys;

internal sealed record MadeKey(string Text, string Id);

/// <summary>The owner's hand on his keys, and keys at the door.</summary>
internal static class KeyDesk
{
    public const string Unknown = "UNKNOWN_API_KEY";
    public const string Expired = "API_KEY_EXPIRED";

    public static async Task<MadeKey> SecretAsync(this TestBrand brand, string[]? permissions = null, Instant? until = null, string name = "server") =>
        Read(await brand.ChangeAsync("createApiKey", new { name, kind = "SECRET", permissions, expiresAt = Text(until) }, "created", "key apiKey { id }"));

    public static async Task<MadeKey> PublishableAsync(this TestBrand brand, Instant? until = null, params string[] origins) =>
        Read(await brand.ChangeAsync("createApiKey", new { name = "shop", kind = "PUBLISHABLE", origins, expiresAt = Text(until) }, "created", "key apiKey { id }"));

    public static async Task<MadeKey> RotateAsync(this TestBrand brand, string id, int overlapHours) =>
        Read(await brand.ChangeAsync("rotateApiKey", new { id, overlapHours }, "rotated", "key apiKey { id }"));

    /// <summary>A key as the owner's list has it.</summary>
    public static async Task<JsonElement> KeyAsync(this TestBrand brand, string id) =>
        (await brand.KeysAsync()).Single(k => k.Id() == id);

    public static async Task<IReadOnlyList<JsonElement>> KeysAsync(this TestBrand brand) =>
        [.. (await brand.AsOwnerAsync("{ apiKeys { id name kind hint permissions origins createdAt expiresAt lastUsedAt revokedAt successorId } }")).GetProperty("apiKeys").EnumerateArray()];

    public static string? Value(this JsonElement key, string field) => key.GetProperty(field).GetString();

    public static IEnumerable<string> Values(this JsonElement key, string field) => key.GetProperty(field).EnumerateArray().Select(v => v.GetString()!);

    /// <summary>What the key is told at the door: null where it is let in.</summary>
    public static async Task<string?> KnockAsync(this IDoor door, string key, string query = Knock.Who)
    {
        using var client = door.Client("localhost");
        return (await client.AskAsync("/graphql", key, query)).Code();
    }

    public static string? Text(Instant? instant) => instant is { } given ? InstantPattern.ExtendedIso.Format(given) : null;

    private static MadeKey Read(JsonElement made) => new(made.GetProperty("key").GetString()!, made.GetProperty("apiKey").Id());
}
