using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>One way in which a brand can come to the API.</summary>
internal sealed record Asker(string Name, bool MayWrite, Func<string, JsonNode?, Task<Answer>> AskAsync)
{
    /// <summary>The way of a diner who is signed in.</summary>
    public const string Guest = "guest";

    public static IReadOnlyList<Asker> Of(FilledBrand brand, ApiFixture api)
    {
        var host = $"{brand.Slug}.foodsaas.localhost";
        var storefront = new StorefrontCaller(api, brand.Id);
        return
        [
            Over("owner", true, brand.Brand.Console, brand.Brand.ConsolePath),
            Over("secret key", true, new ApiClient(api.PublicPort, "localhost") { ApiKey = brand.SecretKey }, "/graphql"),
            Over("app", true, new ApiClient(api.PublicPort, "localhost") { Bearer = brand.AppToken }, "/graphql"),
            Over("publishable key", false, new ApiClient(api.PublicPort, "localhost") { ApiKey = brand.Brand.PublishableKey }, "/graphql"),
            Over("diner", false, api.Client(host), "/graphql"),
            Over(Guest, true, brand.Guest.Browser, "/graphql"),
            new("storefront", false, async (document, variables) => await Answer.OfAsync(await storefront.QueryAsync(document, variables))),
        ];
    }

    private static Asker Over(string name, bool mayWrite, ApiClient client, string path) =>
        new(name, mayWrite, async (document, variables) => await Answer.OfAsync(await client.PostAsync(path, JsonContent.Create(new { query = document, variables }))));
}

/// <summary>What came back, whole.</summary>
internal sealed partial record Answer(int Status, string Text)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response) return new((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The use case was reached, looked for what was named, and did not find it; where it counts, it counted nothing.</summary>
    public bool IsLookedUp => NotFound().IsMatch(Text);

    [GeneratedRegex("""^\{"data":\{"\w+":(null|\[\]|\{.*"code":"\w*(NOT_FOUND|UNKNOWN|INCOMPLETE)\w*".*|\{.*"nodes":\[\].*|\{("__typename":"\w+",)?("\w+":0,?)+\})\}(,"extensions":\{"cost":\{[^{}]*\}\})?\}$|^\{"errors":\[\{.*"code":"\w+_NOT_FOUND".*\],"data":null""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex NotFound();
}
