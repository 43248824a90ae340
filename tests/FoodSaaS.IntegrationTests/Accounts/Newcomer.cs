using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>Somebody on the way to a brand, step by step; refusals are answers like any other, as <c>CODE@field</c>.</summary>
/// <param name="client">Who asks, where it matters from which network.</param>
internal sealed class Newcomer(IDoor door, string? email = null, ApiClient? client = null) : IDisposable
{
    public const string Password = "a good long pass phrase";

    public string Email { get; } = email ?? $"{Guid.NewGuid():N}@example.com";

    public ApiClient Client { get; } = client ?? door.Client("foodsaas.localhost");

    public static string AnySlug() => "brand-" + Guid.NewGuid().ToString("N")[..10];

    /// <summary>Why no code was sent, or null when one was.</summary>
    public async Task<string?> AskForCodeAsync()
    {
        var answer = await Client.DataAsync("mutation($i: RequestSignUpCodeInput!) { requestSignUpCode(input: $i) { errors { ... on Error { code field } } } }", new { i = new { email = Email } });
        return RefusalIn(answer.GetProperty("requestSignUpCode"));
    }

    public async Task<string> CodeAsync()
    {
        var before = (await TestBrand.CodesAsync(door, Email)).Count;
        Assert.Null(await AskForCodeAsync());
        return await TestBrand.CodeAsync(door, Email, before);
    }

    public async Task<(string? Proof, string? Refusal)> ConfirmAsync(string code)
    {
        var answer = await Client.DataAsync("mutation($i: ConfirmSignUpCodeInput!) { confirmSignUpCode(input: $i) { proof errors { ... on Error { code field } } } }", new { i = new { email = Email, code } });
        var payload = answer.GetProperty("confirmSignUpCode");
        return (payload.GetProperty("proof").GetString(), RefusalIn(payload));
    }

    public async Task<string> ProofAsync()
    {
        var (proof, refusal) = await ConfirmAsync(await CodeAsync());
        Assert.Null(refusal);
        return proof!;
    }

    /// <summary>Why no brand was opened, or null when one was.</summary>
    public async Task<string?> SignUpAsync(string proof, string? slug = null, string password = Password)
    {
        var answer = await TrySignUpAsync(proof, slug, password);
        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        return RefusalIn(answer.GetProperty("data").GetProperty("signUp"));
    }

    /// <summary>The whole answer, faults included.</summary>
    public Task<JsonElement> TrySignUpAsync(string proof, string? slug = null, string password = Password) => Client.QueryAsync(
        "mutation($i: SignUpInput!) { signUp(input: $i) { signedUp { brand { slug } } errors { ... on Error { code field } } } }",
        new { i = new { proof, ownerName = "Olga Owner", password, brandName = "Olga's", slug = slug ?? AnySlug(), country = "DE", currency = "EUR", timeZone = "Europe/Berlin", locales = new[] { "de" }, defaultLocale = "de", look = "warm" } });

    public void Dispose() => Client.Dispose();

    private static string? RefusalIn(JsonElement payload) =>
        payload.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("code").GetString()}@{e.GetProperty("field").GetString()}").SingleOrDefault();
}
