using System.Text.Json;
using System.Text.RegularExpressions;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>A brand that signed up as any brand does.</summary>
internal sealed partial record TestBrand(string Slug, string Email, string Password, ApiClient Console, string PublishableKey, string SecretKey)
{
    public string ConsolePath => $"/b/{Slug}/graphql";

    public Task<JsonElement> AsOwnerAsync(string query, object? variables = null) => Console.DataAsync(query, variables, ConsolePath);

    public static async Task<TestBrand> SignUpAsync(IDoor api, string? slug = null, string currency = "EUR", string country = "DE", string zone = "Europe/Berlin", string[]? locales = null)
    {
        slug ??= "brand-" + Guid.NewGuid().ToString("N")[..10];
        var email = $"owner@{slug}.example.com";
        const string password = "a good long pass phrase";
        var console = api.Client("admin.foodsaas.localhost");
        await console.DataAsync("mutation($e: String!) { requestSignUpCode(input: { email: $e }) { errors { ... on Error { code } } } }", new { e = email });
        var code = await CodeAsync(api, email);
        var confirmed = await console.DataAsync("mutation($e: String!, $c: String!) { confirmSignUpCode(input: { email: $e, code: $c }) { proof errors { ... on Error { code } } } }", new { e = email, c = code });
        locales ??= ["de", "en"];
        var signedUp = await console.DataAsync(
            "mutation($i: SignUpInput!) { signUp(input: $i) { signedUp { publishableKey secretKey } errors { ... on Error { code message field } } } }",
            new { i = new { proof = confirmed.GetProperty("confirmSignUpCode").GetProperty("proof").GetString(), ownerName = "Olga Owner", password, brandName = slug, slug, country, currency, timeZone = zone, locales, defaultLocale = locales[0], look = "warm" } });
        var payload = signedUp.GetProperty("signUp");
        Assert.True(payload.GetProperty("errors").GetArrayLength() == 0, payload.ToString());
        var opened = payload.GetProperty("signedUp");
        return new TestBrand(slug, email, password, console, opened.GetProperty("publishableKey").GetString()!, opened.GetProperty("secretKey").GetString()!);
    }

    public ApiClient Diner(IDoor api) => api.Client($"{Slug}.foodsaas.localhost");

    private static async Task<string> CodeAsync(IDoor api, string email)
    {
        using var platform = api.Client("foodsaas.localhost");
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (DateTime.UtcNow < deadline)
        {
            var mails = JsonDocument.Parse(await (await platform.GetAsync("/dev/mail.json")).Content.ReadAsStringAsync()).RootElement;
            var text = mails.EnumerateArray().FirstOrDefault(m => m.GetProperty("to").GetString() == email);
            if (text.ValueKind == JsonValueKind.Object) return SixDigits().Match(text.GetProperty("text").GetString()!).Value;
            await Task.Yield();
        }

        throw new TimeoutException($"No mail came to {email}.");
    }

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SixDigits();
}
