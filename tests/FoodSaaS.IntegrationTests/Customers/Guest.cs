using System.Globalization;
using System.Net;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>A browser on a brand's site; refusals are answers like any other, as <c>CODE@field</c>.</summary>
internal sealed class Guest : IDisposable
{
    private readonly IDoor _door;

    public Guest(IDoor door, TestBrand brand, string? email = null, ApiClient? browser = null)
    {
        _door = door;
        Brand = brand;
        Email = email ?? $"{Guid.NewGuid():N}@example.com";
        Browser = browser ?? brand.Diner(door);
        Browser.Origin ??= $"http://{Browser.Host}";
    }

    public TestBrand Brand { get; }

    public string Email { get; }

    public ApiClient Browser { get; }

    public static async Task<Guest> SignedInAsync(IDoor door, TestBrand brand, string? email = null)
    {
        var guest = new Guest(door, brand, email);
        await guest.SignInAsync();
        return guest;
    }

    /// <summary>Another browser of the same person.</summary>
    public Guest Elsewhere() => new(_door, Brand, Email);

    public Guest At(OwnHost host, int network) => new(host, Brand, Email, new ApiClient(host.PublicPort, $"{Brand.Slug}.foodsaas.localhost", new IPAddress([127, 8, 0, (byte)(network + 1)])));

    /// <summary>Whether the brand's site knows who asks.</summary>
    public async Task<bool> IsInAsync() => (await Browser.DataAsync("{ diner { id } }")).GetProperty("diner").ValueKind == JsonValueKind.Object;

    public async Task<JsonElement> SeenAsync(string fields = "id email phone name locale hasPassword isProven") => (await Browser.DataAsync($"{{ diner {{ {fields} }} }}")).GetProperty("diner");

    public async Task<(string? Challenge, string? Refusal)> AskAsync(object? input = null)
    {
        var (payload, refusal) = await TryAsync("requestDinerCode", input ?? new { email = Email }, "request { challenge expiresAt }");
        return (refusal is null ? payload.GetProperty("request").GetProperty("challenge").GetString() : null, refusal);
    }

    /// <summary>A challenge and the code that came for it.</summary>
    public async Task<(string Challenge, string Code)> CodeAsync()
    {
        var before = (await TestBrand.CodesAsync(_door, Email)).Count;
        var (challenge, refusal) = await AskAsync();
        Assert.Null(refusal);
        return (challenge!, await TestBrand.CodeAsync(_door, Email, before));
    }

    public async Task SignInAsync()
    {
        var (challenge, code) = await CodeAsync();
        Assert.Null(await EnterAsync(challenge, code));
    }

    public Task<string?> EnterAsync(string challenge, string code) => RefusalAsync("signInDiner", new { challenge, code }, "diner { id }");

    public Task<string?> EnterWithPasswordAsync(string password) => RefusalAsync("signInDinerWithPassword", new { email = Email, password }, "diner { id }");

    public async Task<string?> RefusalAsync(string mutation, object input, string entity) => (await TryAsync(mutation, input, entity)).Refusal;

    /// <summary>The payload, or why nothing came of it: a code with its field, or the code of an error of the whole request.</summary>
    public async Task<(JsonElement Payload, string? Refusal)> TryAsync(string mutation, object input, string entity)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var answer = await Browser.QueryAsync($"mutation($i: {type}!) {{ {mutation}(input: $i) {{ {entity} errors {{ ... on Error {{ code field }} }} }} }}", new { i = input });
        if (answer.TryGetProperty("errors", out var faults)) return (default, faults[0].GetProperty("extensions").GetProperty("code").GetString());
        var payload = answer.GetProperty("data").GetProperty(mutation);
        var errors = payload.GetProperty("errors");
        return (payload, errors.GetArrayLength() == 0 ? null : $"{errors[0].GetProperty("code").GetString()}@{errors[0].GetProperty("field").GetString()}");
    }

    public static string Wrong(string code, int by = 1) => ((int.Parse(code, CultureInfo.InvariantCulture) + by) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    public void Dispose() => Browser.Dispose();
}
