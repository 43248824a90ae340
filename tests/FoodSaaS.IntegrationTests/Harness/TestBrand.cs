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

    /// <summary>The newest code that was mailed to an address, once it got more than <paramref name="after"/> of them.</summary>
    public static async Task<string> CodeAsync(IDoor api, string email, int after = 0)
    {
        IReadOnlyList<string> codes = [];
        await Waiting.UntilAsync(async () => (codes = await CodesAsync(api, email)).Count > after);
        return codes[0];
    }

    /// <summary>The codes in the mails to an address, the newest first; its other mails come when they come.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync(IDoor api, string email) =>
        [.. (await MailsAsync(api, email)).Select(m => SixDigits().Match(m)).Where(m => m.Success).Select(m => m.Value)];

    /// <summary>The texts of the mails to an address, the newest first.</summary>
    public static async Task<IReadOnlyList<string>> MailsAsync(IDoor api, string email)
    {
        using var platform = api.Client("foodsaas.localhost");
        using var answer = await platform.GetAsync("/dev/mail.json");
        using var mails = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. mails.RootElement.EnumerateArray().Where(m => m.GetProperty("to").GetString() == email).Select(m => m.GetProperty("text").GetString()!)];
    }

    /// <summary>A brand's name may end in six digits, after a hyphen.</summary>
    [GeneratedRegex(@"(?<!-)\b\d{6}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SixDigits();
}
