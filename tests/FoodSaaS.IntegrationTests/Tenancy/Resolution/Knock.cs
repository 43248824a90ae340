using System.Net.Http.Json;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Fields;

namespace FoodSaaS.IntegrationTests.Tenancy.Resolution;

/// <summary>Comes to a door and asks whose it is.</summary>
internal static class Knock
{
    public const string Console = "admin.foodsaas.localhost";
    public const string Who = "{ brand { slug } }";
    public const string NoConsole = "/b/no-such-brand/graphql";

    public static string HostOf(FilledBrand brand) => $"{brand.Slug}.foodsaas.localhost";

    public static async Task<Answer> AskAsync(this ApiClient client, string path, string? key, string query = Who)
    {
        client.ApiKey = key;
        return await Answer.OfAsync(await client.PostAsync(path, JsonContent.Create(new { query })));
    }

    /// <summary>The code of the first error, or null where there is none.</summary>
    public static string? Code(this Answer answer) =>
        JsonDocument.Parse(answer.Text).RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
}
