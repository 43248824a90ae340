using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

internal static class Mutations
{
    /// <summary>Runs a mutation as the brand's owner, insists on success, and returns the entity.</summary>
    public static async Task<JsonElement> ChangeAsync(this TestBrand brand, string name, object input, string entity, string selection)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var fields = selection.Length == 0 ? entity : $"{entity} {{ {selection} }}";
        var answer = await brand.AsOwnerAsync($"mutation($i: {type}!) {{ {name}(input: $i) {{ {fields} errors {{ ... on Error {{ code message field }} }} }} }}", new { i = input });
        var payload = answer.GetProperty(name);
        Assert.True(payload.GetProperty("errors").GetArrayLength() == 0, $"{name}: {payload}");
        return payload.GetProperty(entity);
    }

    public static string Id(this JsonElement element) => element.GetProperty("id").GetString()!;

    public static object[] In(string locale, string text) => [new { locale, text }];
}
