using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>What came of asking for tokens.</summary>
internal sealed record Tokens(HttpStatusCode Status, JsonElement Json)
{
    public string? Access => Text("access_token");

    public string? Refresh => Text("refresh_token");

    public string? Error => Text("error");

    public string? Text(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>Somebody's program that uses OAuth as any library does, and the browser of whoever lets it in.</summary>
internal sealed partial record TestApp(IDoor Door, string Id, string ClientId, string? Secret, string Redirect)
{
    public const string Path = "/oauth/authorize";
    public const string Back = "https://app.example/back";
    public const string Called = "Till & \"Co\" <b>";

    /// <summary>43 characters and more, as RFC 7636 wants them.</summary>
    public string Verifier { get; } = Base64(RandomNumberGenerator.GetBytes(32));

    public static async Task<TestApp> MakeAsync(IDoor door, TestBrand maker, string[]? permissions = null, string kind = "SERVER", string redirect = Back, bool actsForItself = false, string name = Called)
    {
        var made = await maker.ChangeAsync("createApp", new { name, kind, permissions = permissions ?? ["EditMenu", "EditTheme"], redirectUris = new[] { redirect }, actsForItself }, "created", "secret app { id clientId }");
        return new TestApp(door, made.GetProperty("app").Id(), made.GetProperty("app").GetProperty("clientId").GetString()!, made.GetProperty("secret").GetString(), redirect);
    }

    /// <summary>What it asks in the address, with changes; null takes something out.</summary>
    public Dictionary<string, string> Ask(string scope, params (string Name, string? Value)[] changes)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = ClientId,
            ["redirect_uri"] = Redirect,
            ["response_type"] = "code",
            ["scope"] = scope,
            ["state"] = "a state of its own & more",
            ["code_challenge"] = Base64(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
        {
            if (value is null) asked.Remove(name);
            else asked[name] = value;
        }

        return asked;
    }

    /// <summary>The page on which somebody is asked.</summary>
    public static Task<HttpResponseMessage> OpenAsync(ApiClient browser, Dictionary<string, string> asked) =>
        browser.GetAsync($"{Path}?{string.Join('&', asked.Select(a => $"{a.Key}={Uri.EscapeDataString(a.Value)}"))}");

    /// <summary>Presses a button of the page.</summary>
    public static async Task<HttpResponseMessage> PressAsync(ApiClient browser, Dictionary<string, string> asked, string brand, string decision = "allow", Action<Dictionary<string, string>>? change = null)
    {
        using var page = await OpenAsync(browser, asked);
        var fields = Hidden().Matches(await page.Content.ReadAsStringAsync()).ToDictionary(m => HttpUtility.HtmlDecode(m.Groups["name"].Value), m => HttpUtility.HtmlDecode(m.Groups["value"].Value), StringComparer.Ordinal);
        fields["brand"] = brand;
        fields["decision"] = decision;
        change?.Invoke(fields);
        return await browser.PostAsync(Path, new FormUrlEncodedContent(fields));
    }

    /// <summary>Lets it act; the query of the address to which the browser is sent back.</summary>
    public async Task<Dictionary<string, string>> AllowAsync(ApiClient browser, TestBrand brand, string scope, params (string Name, string? Value)[] changes)
    {
        using var answer = await PressAsync(browser, Ask(scope, changes), brand.Slug);
        return ReadBack(answer);
    }

    public async Task<Tokens> ConnectAsync(ApiClient browser, TestBrand brand, string scope) => await ExchangeAsync((await AllowAsync(browser, brand, scope))["code"]);

    public Dictionary<string, string> ReadBack(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(Redirect + "?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var query = HttpUtility.ParseQueryString(answer.Headers.Location.Query);
        return query.AllKeys.ToDictionary(k => k!, k => query[k]!, StringComparer.Ordinal);
    }

    public Task<Tokens> ExchangeAsync(string code, params (string Name, string? Value)[] changes) =>
        PostAsync("/oauth/token", [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Redirect), ("code_verifier", Verifier), .. changes]);

    public Task<Tokens> RefreshAsync(string token, params (string Name, string? Value)[] changes) => PostAsync("/oauth/token", [("grant_type", "refresh_token"), ("refresh_token", token), .. changes]);

    public Task<Tokens> ForItselfAsync(string? scope) => PostAsync("/oauth/token", [("grant_type", "client_credentials"), ("scope", scope)]);

    /// <summary>Asks as the app, with its secret where it has one.</summary>
    public async Task<Tokens> PostAsync(string path, params (string Name, string? Value)[] fields)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["client_id"] = ClientId };
        if (Secret is not null) form["client_secret"] = Secret;
        foreach (var (name, value) in fields)
        {
            if (value is null) form.Remove(name);
            else form[name] = value;
        }

        using var client = Door.Client("admin.foodsaas.localhost");
        using var answer = await client.PostAsync(path, new FormUrlEncodedContent(form));
        var text = await answer.Content.ReadAsStringAsync();
        return new Tokens(answer.StatusCode, text.Length == 0 ? JsonDocument.Parse("{}").RootElement : JsonDocument.Parse(text).RootElement);
    }

    public static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)">""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}

/// <summary>What an access token opens.</summary>
internal static class TokenUse
{
    public static readonly string Edit = $"mutation {{ setItemAvailability(input: {{ id: \"{new GlobalId("Item", Guid.NewGuid())}\", isAvailable: true }}) {{ errors {{ ... on Error {{ code }} }} }} }}";
    public const string EditTheme = "mutation { updateTheme(input: { version: 0 }) { errors { ... on Error { code } } } }";

    /// <summary>The code with which the document is refused as a whole, or null where the token is let in.</summary>
    public static async Task<string?> UseAsync(this IDoor door, string token, string document = "{ brand { slug } }", string host = "localhost", string path = "/graphql")
    {
        using var client = door.Client(host);
        client.Bearer = token;
        return Threats.Refusal.CodeOf(await client.QueryAsync(document, path: path));
    }

    public static async Task<string?> SlugAsync(this IDoor door, string token)
    {
        using var client = door.Client("localhost");
        client.Bearer = token;
        return (await client.DataAsync("{ brand { slug } }")).GetProperty("brand").GetProperty("slug").GetString();
    }
}
