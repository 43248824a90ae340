using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>A host that is paid through Stripe, and what stands in its place: it knows accounts, and takes no payments.</summary>
public sealed class StripeHost(ApiFixture api) : IAsyncLifetime
{
    public const string WebhookSecret = "whsec_test";

    private WebApplication _stripe = null!;

    internal OwnHost Host { get; private set; } = null!;

    /// <summary>Whether cards can be taken for every account; null where the platform is let see none of them.</summary>
    public bool? IsActive { get; set; } = true;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _stripe = builder.Build();
        _stripe.Run(AnswerAsync);
        await _stripe.StartAsync();
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["Payments:Stripe:SecretKey"] = "sk_test_1",
            ["Payments:Stripe:PublishableKey"] = "pk_test_1",
            ["Payments:Stripe:WebhookSecrets:0"] = WebhookSecret,
            ["Payments:Stripe:Address"] = _stripe.Urls.First(),
        };
        Host = await OwnHost.StartAsync(api, settings: settings);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _stripe.DisposeAsync();
    }

    internal async Task<(TestBrand Brand, Guid Id)> BrandAsync()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        return (brand, GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id);
    }

    internal Task SettleAsync() => Settling.CallAsync(Host.Services, Host.Database);

    /// <summary>An account is named after the brand that it was opened for, once.</summary>
    private async Task AnswerAsync(HttpContext http)
    {
        var (path, body) = (http.Request.Path.Value!, await new StreamReader(http.Request.Body).ReadToEndAsync());
        var isOpening = path == "/v2/core/accounts";
        if (!path.StartsWith("/v2/core/accounts", StringComparison.Ordinal) || (IsActive is null && !isOpening))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsJsonAsync(new { error = new { type = "invalid_request_error", code = "account_invalid", message = "No." } });
            return;
        }

        var id = isOpening ? $"acct_{JsonDocument.Parse(body).RootElement.GetProperty("metadata").GetProperty("brand").GetString()!.Replace("-", "", StringComparison.Ordinal)}" : path.Split('/')[^1];
        await http.Response.WriteAsJsonAsync(new
        {
            id,
            @object = "v2.core.account",
            configuration = new { merchant = new { capabilities = new { card_payments = new { status = IsActive == false ? "restricted" : "active" } } } },
            requirements = new { summary = new { minimum_deadline = new { status = IsActive == false ? "past_due" : "eventually_due" } } },
        });
    }
}
