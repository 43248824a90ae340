using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>A brand with content types of its own.</summary>
internal sealed class ContentBrand(TestBrand brand, ApiFixture api)
{
    public TestBrand Brand => brand;

    public static async Task<ContentBrand> OpenAsync(ApiFixture api, object[] types, object[]? components = null)
    {
        var brand = new ContentBrand(await TestBrand.SignUpAsync(api), api);
        await StarterContent.RemoveAsync(brand.Brand);
        await brand.PublishModelAsync(types, components);
        return brand;
    }

    public static object Field(string name, string kind, object? more = null)
    {
        var field = new Dictionary<string, object?> { ["name"] = name, ["kind"] = kind, ["label"] = name };
        if (more is not null)
        {
            foreach (var property in more.GetType().GetProperties()) field[property.Name] = property.GetValue(more);
        }

        return field;
    }

    public static object Type(string name, string plural, params object[] fields) => new { name, plural, label = name, fields };

    public static object Component(string name, params object[] fields) => new { name, label = name, fields };

    /// <summary>Saves the draft of the types, behind them that of the site's pages; the answer's payload, errors and all.</summary>
    public Task<JsonElement> SaveModelAsync(object[] types, object[]? components = null) => SaveWholeModelAsync([.. types, StarterContent.Site], components);

    /// <summary>Saves the types as they are.</summary>
    public async Task<JsonElement> SaveWholeModelAsync(object[] types, object[]? components = null)
    {
        var version = (await brand.AsOwnerAsync("{ contentModel { version } }")).GetProperty("contentModel").GetProperty("version").GetInt32();
        return await MutateAsync("saveContentModel", "SaveContentModelInput", new { version, types, components = components ?? [] }, "model { version hash }");
    }

    /// <summary>Publishes the draft; the answer's payload, errors and all.</summary>
    public async Task<JsonElement> PublishModelAsync()
    {
        var version = (await brand.AsOwnerAsync("{ contentModel { version } }")).GetProperty("contentModel").GetProperty("version").GetInt32();
        return await MutateAsync("publishContentModel", "PublishContentModelInput", new { version }, "published { model { version hash } }");
    }

    public async Task PublishModelAsync(object[] types, object[]? components = null)
    {
        var saved = await SaveModelAsync(types, components);
        Assert.Empty(Codes(saved));
        var published = await PublishModelAsync();
        Assert.Empty(Codes(published));
    }

    /// <summary>Runs a mutation as the owner and gives its payload.</summary>
    public async Task<JsonElement> MutateAsync(string name, string inputType, object input, string selection)
    {
        var answer = await brand.AsOwnerAsync($"mutation($i: {inputType}!) {{ {name}(input: $i) {{ {selection} errors {{ ... on Error {{ code field message }} }} }} }}", new { i = input });
        return answer.GetProperty(name);
    }

    public Task<JsonElement> CreateAsync(string type, object values) => MutateAsync($"create{type}", $"Create{type}Input", values, "entry { id typedId version }");

    /// <summary>Makes an entry and publishes it; its id in its own type.</summary>
    public async Task<string> AddAsync(string type, object values)
    {
        var created = await CreateAsync(type, values);
        Assert.Empty(Codes(created));
        var id = created.GetProperty("entry").GetProperty("typedId").GetString()!;
        var published = await MutateAsync($"publish{type}", $"Publish{type}Input", new { id, version = 1 }, "receiptId");
        Assert.Empty(Codes(published));
        return id;
    }

    /// <summary>What a diner reads.</summary>
    public async Task<JsonElement> ReadAsync(string query, object? variables = null, string? locale = null)
    {
        using var diner = brand.Diner(api);
        diner.Locale = locale;
        return await diner.DataAsync(query, variables);
    }

    /// <summary>What a diner is answered, errors and all.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var diner = brand.Diner(api);
        return await diner.QueryAsync(query, variables);
    }

    public static IReadOnlyList<string> Codes(JsonElement payload) =>
        [.. payload.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("code").GetString()} {e.GetProperty("field").GetString()}".Trim())];
}
