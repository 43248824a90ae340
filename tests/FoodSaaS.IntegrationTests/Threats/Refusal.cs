using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Threats;

internal static class Refusal
{
    /// <summary>The code with which a mutation of the owner's is refused; insists that it is.</summary>
    public static async Task<string> RefusalAsync(this TestBrand brand, string name, object input)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var answer = await brand.AsOwnerAsync($"mutation($i: {type}!) {{ {name}(input: $i) {{ errors {{ ... on Error {{ code }} }} }} }}", new { i = input });
        var errors = answer.GetProperty(name).GetProperty("errors");
        Assert.True(errors.GetArrayLength() > 0, $"{name} was not refused");
        return errors[0].GetProperty("code").GetString()!;
    }

    /// <summary>The code of the first error of an answer.</summary>
    public static string? CodeOf(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
}
