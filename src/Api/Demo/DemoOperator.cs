using System.Text.Json.Nodes;
using FoodSaaS.Contracts.Accounts;
using NodaTime;
using OtpNet;

namespace FoodSaaS.Api.Demo;

/// <summary>Somebody who runs the demo's platform: put on the roll by the host, then he turns his second factor on as anybody does.</summary>
internal sealed class DemoOperator(IServiceProvider services, int port, string rootDomain)
{
    public const string Email = "operator@foodsaas.example";

    /// <summary>Null where he is there already.</summary>
    public async Task<SeededLogin?> StartAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var grant = await scope.ServiceProvider.GetRequiredService<IOperatorRoll>().GrantAsync(Email, CancellationToken.None);
        if (grant.NewPassword is not { } password) return null;
        using var console = new DemoApi(port, $"admin.{rootDomain}");
        await CallAsync(console, "signIn", "SignInInput", "viewer { id }", new JsonObject { ["email"] = Email, ["password"] = password });
        var started = await CallAsync(console, "startSecondFactor", "StartSecondFactorInput", "started { secret }", new JsonObject { ["password"] = password });
        var secret = started["started"]!["secret"]!.GetValue<string>();
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        await CallAsync(console, "confirmSecondFactor", "ConfirmSecondFactorInput", "recoveryCodes", new JsonObject { ["code"] = new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(now.ToDateTimeUtc()) });
        return new SeededLogin("operator", null, Email, password, secret);
    }

    private static Task<JsonNode> CallAsync(DemoApi console, string mutation, string inputType, string selection, JsonObject input) =>
        console.CallAsync("/graphql", DemoOwner.Mutation(mutation, inputType, selection), new JsonObject { ["input"] = input });
}
