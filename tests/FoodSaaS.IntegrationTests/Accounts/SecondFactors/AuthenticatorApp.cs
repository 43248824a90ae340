using System.Text.Json;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;
using OtpNet;

namespace FoodSaaS.IntegrationTests.Accounts.SecondFactors;

/// <summary>What a person's phone does: keeps the secret and shows a code for every thirty seconds.</summary>
internal sealed class AuthenticatorApp
{
    private readonly Totp _totp;

    private AuthenticatorApp(string secret) => _totp = new Totp(Base32Encoding.ToBytes(secret));

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string CodeAt(Instant now) => _totp.ComputeTotp(now.ToDateTimeUtc());

    public static async Task<AuthenticatorApp> StartAsync(TestBrand brand)
    {
        var payload = await ChangeAsync(brand.Console, "startSecondFactor", new { password = brand.Password }, "started { secret uri }");
        var started = payload.GetProperty("started");
        Assert.StartsWith("otpauth://totp/", started.GetProperty("uri").GetString(), StringComparison.Ordinal);
        return new AuthenticatorApp(started.GetProperty("secret").GetString()!);
    }

    /// <summary>Turned on, and the code that did it out of the way.</summary>
    public static async Task<AuthenticatorApp> TurnedOnAsync(OwnHost host, TestBrand brand)
    {
        var app = await StartAsync(brand);
        await app.ConfirmAsync(host, brand);
        host.Clock.Advance(Duration.FromSeconds(30));
        return app;
    }

    public async Task ConfirmAsync(OwnHost host, TestBrand brand)
    {
        var payload = await ChangeAsync(brand.Console, "confirmSecondFactor", new { code = CodeAt(host.Clock.GetCurrentInstant()) }, "recoveryCodes");
        RecoveryCodes = [.. payload.GetProperty("recoveryCodes").EnumerateArray().Select(c => c.GetString()!)];
    }

    private static async Task<JsonElement> ChangeAsync(ApiClient who, string name, object input, string entity)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var payload = (await who.DataAsync($"mutation($i: {type}!) {{ {name}(input: $i) {{ {entity} errors {{ ... on Error {{ code }} }} }} }}", new { i = input })).GetProperty(name);
        Assert.Equal(0, payload.GetProperty("errors").GetArrayLength());
        return payload;
    }
}

internal static class SecondFactorDoor
{
    public static Task<string?> SignInWithAsync(this ApiClient who, string email, string password, string? code) =>
        who.TryAsync("/graphql", "signIn", new { email, password, code }, "viewer { id }");

    public static Task<string?> TurnOffAsync(this ApiClient who, string password, string code) =>
        who.TryAsync("/graphql", "disableSecondFactor", new { password, code }, "isOff");
}
