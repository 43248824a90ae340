using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Catalog;

/// <summary>A brand's menu as its owner writes it through GraphQL.</summary>
internal sealed class OwnedMenu(TestBrand brand)
{
    private const string Errors = "errors { __typename ... on Error { code field } }";

    public TestBrand Brand => brand;

    public async Task<string> CategoryAsync(string name) =>
        Entity(await ChangeAsync("createCategory", "CreateCategoryInput", "category { id }", new { name = German(name) }), "category").GetProperty("id").GetString()!;

    public async Task<JsonElement> ItemAsync(string categoryId, string name, string price = "9.50", string[]? modifierGroupIds = null) => Entity(
        await ChangeAsync("createItem", "CreateItemInput", "item { id slug version sizes { id } }", new { categoryId, name = German(name), sizes = new[] { new { price } }, modifierGroupIds }), "item");

    /// <summary>The payload of one mutation, errors included.</summary>
    public async Task<JsonElement> ChangeAsync(string mutation, string type, string selection, object input) =>
        (await brand.AsOwnerAsync($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {selection} {Errors} }} }}", new { input })).GetProperty(mutation);

    public async Task<(int Status, JsonElement Answer)> UploadAsync(string text, string name = "menu.csv") => await UploadAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), name);

    public async Task<(int Status, JsonElement Answer)> UploadAsync(HttpContent file, string name)
    {
        using var form = new MultipartFormDataContent { { file, "file", name } };
        using var response = await brand.Console.PostAsync($"/b/{brand.Slug}/uploads/menu", form);
        return ((int)response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    public async Task<byte[]> ExportAsync(string file)
    {
        using var response = await brand.Console.GetAsync($"/b/{brand.Slug}/exports/{file}");
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    public static object[] German(string text) => [new { locale = "de", text }];

    public static JsonElement Entity(JsonElement payload, string name)
    {
        Assert.True(payload.GetProperty("errors").GetArrayLength() == 0, payload.ToString());
        return payload.GetProperty(name);
    }

    public static IEnumerable<string> Codes(JsonElement payload) => payload.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("code").GetString()}@{e.GetProperty("field").GetString()}");
}
