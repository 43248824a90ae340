using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using FoodSaaS.Cms.Application.Domains;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.IntegrationTests.Cms.Domains;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>A host that is paid through Stripe, and what stands in its place: it knows accounts and the hosts at which diners pay to them, and takes no payments.</summary>
public sealed class StripeHost(ApiFixture api) : IAsyncLifetime
{
    private const string WebhookSecret = "whsec_test";

    private readonly ConcurrentQueue<(string Account, string Host)> _told = new();

    private WebApplication _stripe = null!;

    internal OwnHost Host { get; private set; } = null!;

    /// <summary>Whether cards can be taken for every account; null where the platform is let see none of them.</summary>
    public bool? IsActive { get; set; } = true;

    /// <summary>Whether nobody answers who names a host.</summary>
    public bool IsAway { get; set; }

    /// <summary>A host that is refused.</summary>
    public string? Refused { get; set; }

    /// <summary>The platform's domain, where it is one that the public finds.</summary>
    public string? Root { get; set; }

    internal KnownTexts Texts { get; } = new();

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
        Host = await OwnHost.StartAsync(api, Change, settings: settings);
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

    /// <summary>What an account's hosts were said to be, each time.</summary>
    internal IReadOnlyList<string> Told(Guid brand) => [.. _told.Where(t => t.Account == AccountOf(brand)).Select(t => t.Host)];

    internal async Task<(TestBrand Brand, Guid Id)> ConnectedAsync(bool isActive = true)
    {
        var (brand, id) = await BrandAsync();
        await ConnectAsync(brand, isActive);
        return (brand, id);
    }

    internal async Task ConnectAsync(TestBrand brand, bool isActive = true)
    {
        IsActive = isActive;
        var connected = await brand.AsOwnerAsync("mutation { connectPayments(input: { back: \"http://admin.foodsaas.localhost/b\" }) { connection { page account { takesPayments } } errors { ... on Error { code } } } }");
        Assert.Equal(isActive, connected.GetProperty("connectPayments").GetProperty("connection").GetProperty("account").GetProperty("takesPayments").GetBoolean());
        await SettleAsync();
    }

    internal async Task HearAsync(Guid brand, string type)
    {
        var account = AccountOf(brand);
        var body = JsonSerializer.SerializeToUtf8Bytes(new { id = $"evt_{Guid.NewGuid():N}", type, account, data = new { @object = new { id = account } } });
        using var stripe = Host.Client("foodsaas.localhost");
        using var content = new ByteArrayContent(body);
        var signature = MessageSignature.Of(body, Encoding.UTF8.GetBytes(WebhookSecret), Host.Clock.GetCurrentInstant());
        using var answer = await stripe.PostAsync("/webhooks/payments/stripe", content, r => r.Headers.TryAddWithoutValidation("Stripe-Signature", signature));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await SettleAsync();
    }

    internal Task SettleAsync() => Settling.CallAsync(Host.Services, Host.Database);

    private void Change(IServiceCollection services)
    {
        services.AddSingleton<ITxtRecords>(Texts);
        services.Decorate<IPublicAddresses>(a => new StripeAddresses(a, this));
    }

    private static string AccountOf(Guid brand) => $"acct_{brand:N}";

    private async Task AnswerAsync(HttpContext http)
    {
        var (path, body) = (http.Request.Path.Value!, await new StreamReader(http.Request.Body).ReadToEndAsync());
        var isOpening = path == "/v2/core/accounts";
        if (path == "/v1/payment_method_domains") await DomainsAsync(http, body);
        else if (path == "/v2/core/account_links") await http.Response.WriteAsJsonAsync(new { @object = "v2.core.account_link", url = "https://connect.stripe.example/1" });
        else if (path.StartsWith("/v2/core/accounts", StringComparison.Ordinal) && (IsActive is not null || isOpening)) await ShowAccountAsync(http, isOpening, path, body);
        else await RefuseAsync(http, StatusCodes.Status403Forbidden, "account_invalid");
    }

    private async Task DomainsAsync(HttpContext http, string body)
    {
        if (IsAway)
        {
            http.Response.Headers["Stripe-Should-Retry"] = "false";
            await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "api_error");
            return;
        }

        var account = http.Request.Headers["Stripe-Account"].ToString();
        if (HttpMethods.IsGet(http.Request.Method)) await http.Response.WriteAsJsonAsync(new { @object = "list", data = Array.Empty<object>() });
        else await RegisterAsync(http, account, QueryHelpers.ParseQuery(body)["domain_name"].ToString());
    }

    private async Task RegisterAsync(HttpContext http, string account, string host)
    {
        _told.Enqueue((account, host));
        if (host == Refused) await RefuseAsync(http, StatusCodes.Status400BadRequest, "parameter_invalid");
        else await http.Response.WriteAsJsonAsync(new { id = "pmd_1", @object = "payment_method_domain", domain_name = host, enabled = true, apple_pay = new { status = "active" } });
    }

    private static async Task RefuseAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(new { error = new { type = "invalid_request_error", code, message = "No." } });
    }

    /// <summary>An account is named after the brand that it was opened for, once.</summary>
    private async Task ShowAccountAsync(HttpContext http, bool isOpening, string path, string body)
    {
        var id = isOpening ? AccountOf(JsonDocument.Parse(body).RootElement.GetProperty("metadata").GetProperty("brand").GetGuid()) : path.Split('/')[^1];
        await http.Response.WriteAsJsonAsync(new
        {
            id,
            @object = "v2.core.account",
            configuration = new { merchant = new { capabilities = new { card_payments = new { status = IsActive == false ? "restricted" : "active" } } } },
            requirements = new { summary = new { minimum_deadline = new { status = IsActive == false ? "past_due" : "eventually_due" } } },
        });
    }
}

[CollectionDefinition(Name)]
public sealed class StripeCollection : ICollectionFixture<StripeHost>
{
    public const string Name = "stripe";
}
