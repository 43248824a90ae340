using System.Text.Json;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.IntegrationTests.Accounts.SecondFactors;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Life;

/// <summary>Somebody who runs the platform: on the roll, with a second factor, and signed in with it.</summary>
internal sealed record PlatformOperator(OwnHost Host, string Email, ApiClient Console)
{
    public const string Path = "/operator/graphql";

    public static async Task<PlatformOperator> MakeAsync(OwnHost host)
    {
        var own = await TestBrand.SignUpAsync(host);
        var app = await AuthenticatorApp.TurnedOnAsync(host, own);
        await ChangeRollAsync(host, roll => roll.GrantAsync(own.Email, CancellationToken.None));
        var console = host.Client("admin.foodsaas.localhost");
        Assert.Null(await console.SignInWithAsync(own.Email, own.Password, app.CodeAt(host.Clock.GetCurrentInstant())));
        return new PlatformOperator(host, own.Email, console);
    }

    public static async Task<T> ChangeRollAsync<T>(OwnHost host, Func<IOperatorRoll, Task<T>> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await change(scope.ServiceProvider.GetRequiredService<IOperatorRoll>());
    }

    public Task<JsonElement> AskAsync(string query, object? variables = null) => Console.DataAsync(query, variables, Path);

    public Task<string?> TryAsync(string name, object input, string entity) => Console.TryAsync(Path, name, input, entity);

    public async Task<string> IdOfAsync(TestBrand brand) => (await AskAsync("query($s: String!) { platformBrand(slug: $s) { id } }", new { s = brand.Slug })).GetProperty("platformBrand").GetProperty("id").GetString()!;

    public async Task<string?> MoveAsync(TestBrand brand, string to, string reason = "As agreed on the phone")
    {
        var refusal = await TryAsync("moveBrand", new { brandId = await IdOfAsync(brand), to, reason }, "brand { status }");
        Host.Clock.Advance(NodaTime.Duration.FromSeconds(5));
        return refusal;
    }

    public async Task<string?> ActForAsync(TestBrand brand, int minutes = 30, string reason = "The owner cannot save the menu") =>
        await TryAsync("startImpersonation", new { brandId = await IdOfAsync(brand), reason, minutes }, "impersonation { id endsAt }");

    /// <summary>The status that the operator's browser gets in a brand's console.</summary>
    public async Task<int> KnockAsync(TestBrand brand)
    {
        using var answer = await Console.PostAsync(brand.ConsolePath, System.Net.Http.Json.JsonContent.Create(new { query = "{ brand { slug } }" }));
        return (int)answer.StatusCode;
    }
}
