using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Locations;

/// <summary>A brand with one place in Berlin whose doors are open from 11 to 22, on Fridays until 2 in the night.</summary>
internal sealed record OwnedPlace(TestBrand Brand, string Id)
{
    public static async Task<OwnedPlace> OpenAsync(IDoor api)
    {
        var brand = await TestBrand.SignUpAsync(api);
        var hours = new[] { "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY" }.Select(day => new { day, opens = "11:00", closes = day == "FRIDAY" ? "02:00" : "22:00" });
        var place = await brand.ChangeAsync("createLocation", new { name = In("de", "Mitte"), address = new { street = "Torstr. 1", postalCode = "10119", city = "Berlin", country = "DE" }, timeZone = "Europe/Berlin", hours }, "location", "id");
        return new OwnedPlace(brand, place.Id());
    }

    public Task<JsonElement> ChangeAsync(string mutation, object input) => Brand.ChangeAsync(mutation, input, "location", "id version");

    /// <summary>Code and field of each refusal.</summary>
    public async Task<IReadOnlyList<string>> RefusalsAsync(string mutation, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var answer = await Brand.AsOwnerAsync($"mutation($i: {type}!) {{ {mutation}(input: $i) {{ location {{ id }} errors {{ ... on Error {{ code field }} }} }} }}", new { i = input });
        return [.. answer.GetProperty(mutation).GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("code").GetString()}@{e.GetProperty("field").GetString()}")];
    }

    /// <summary>Fields of the place, as the public sees them.</summary>
    public async Task<JsonElement> SeeAsync(IDoor api, string fields)
    {
        using var diner = Brand.Diner(api);
        return (await diner.DataAsync("{ locations { nodes { " + fields + " } } }")).GetProperty("locations").GetProperty("nodes")[0];
    }
}
