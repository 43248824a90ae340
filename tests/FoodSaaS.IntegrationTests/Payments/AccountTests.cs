using System.Net;
using System.Text;
using System.Text.Json;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>Whether diners can pay a brand online follows its account at the gateway.</summary>
public sealed class AccountTests(StripeHost host) : IClassFixture<StripeHost>
{
    [Fact]
    public async Task Without_charges_online_is_not_offered_and_the_owners_are_told_once_each_time()
    {
        var (brand, id) = await ConnectedAsync();
        Assert.Contains(PaymentMethod.Online, await MethodsAsync(id));

        host.IsActive = false;
        await HearAsync(id, "account.updated");
        await HearAsync(id, "capability.updated");
        Assert.DoesNotContain(PaymentMethod.Online, await MethodsAsync(id));
        Assert.Contains(PaymentMethod.Cash, await MethodsAsync(id));
        await ToldAsync(brand, 1);

        host.IsActive = true;
        await HearAsync(id, "account.updated");
        Assert.Contains(PaymentMethod.Online, await MethodsAsync(id));
        host.IsActive = null;
        await HearAsync(id, "account.application.deauthorized");
        Assert.DoesNotContain(PaymentMethod.Online, await MethodsAsync(id));
        await ToldAsync(brand, 2);
    }

    [Fact]
    public async Task An_account_that_is_disconnected_says_so_to_whoever_pays_and_is_looked_at()
    {
        var (brand, id) = await ConnectedAsync();
        host.IsActive = null;
        var order = Guid.CreateVersion7();
        await InAsync(id, r => r.WriteAsync<IPayments, PaymentState>(async p => await p.OpenAsync(new NewPayment(order, PaymentMethod.Online, 1_000, Currency.Of("EUR"), "K7-0142", null, null), default), default));
        await host.SettleAsync();
        var state = await InAsync(id, r => r.ReadAsync<IPayments, IReadOnlyDictionary<Guid, PaymentState>>(p => p.StatesAsync([order], default), default));
        Assert.Equal((PaymentStatus.Failed, "ACCOUNT_DISCONNECTED", 0), (state[order].Status, state[order].FailureCode, state[order].Captured));
        Assert.DoesNotContain(PaymentMethod.Online, await MethodsAsync(id));
        await ToldAsync(brand, 1);
    }

    [Fact]
    public async Task An_account_of_one_brand_takes_no_payments_of_another()
    {
        await ConnectedAsync();
        var (other, id) = await host.BrandAsync();
        Assert.DoesNotContain(PaymentMethod.Online, await MethodsAsync(id));
        Assert.Equal(JsonValueKind.Null, (await other.AsOwnerAsync("{ paymentAccount { takesPayments } }")).GetProperty("paymentAccount").ValueKind);
    }

    [Fact]
    public async Task Where_money_is_real_a_card_of_the_simulator_pays_nothing()
    {
        var (brand, _) = await ConnectedAsync();
        using var diner = brand.Diner(host.Host);
        var answer = await diner.DataAsync("mutation { confirmSimulatedPayment(input: { clientSecret: \"anything\", number: \"4242424242424242\" }) { errors { ... on Error { code } } } }");
        Assert.Equal("""[{"code":"NOT_SIMULATED"}]""", answer.GetProperty("confirmSimulatedPayment").GetProperty("errors").GetRawText());
    }

    private async Task<(TestBrand Brand, Guid Id)> ConnectedAsync()
    {
        host.IsActive = true;
        var (brand, id) = await host.BrandAsync();
        var connected = await brand.AsOwnerAsync("mutation { connectPayments(input: { back: \"http://admin.foodsaas.localhost/b\" }) { connection { page account { takesPayments } } errors { ... on Error { code } } } }");
        Assert.True(connected.GetProperty("connectPayments").GetProperty("connection").GetProperty("account").GetProperty("takesPayments").GetBoolean());
        return (brand, id);
    }

    private Task<IReadOnlyList<PaymentMethod>> MethodsAsync(Guid brand) => InAsync(brand, r => r.ReadAsync<IPayments, IReadOnlyList<PaymentMethod>>(p => p.MethodsAsync(default), default));

    private async Task<T> InAsync<T>(Guid brand, Func<UseCaseRunner, Task<T>> run)
    {
        await using var scope = await TenantScopes.EnterAsync(host.Host.Services, brand);
        return await run(scope.ServiceProvider.GetRequiredService<UseCaseRunner>());
    }

    private async Task HearAsync(Guid brand, string type)
    {
        var account = $"acct_{brand:N}";
        var body = JsonSerializer.SerializeToUtf8Bytes(new { id = $"evt_{Guid.NewGuid():N}", type, account, data = new { @object = new { id = account } } });
        using var stripe = host.Host.Client("foodsaas.localhost");
        using var content = new ByteArrayContent(body);
        var signature = MessageSignature.Of(body, Encoding.UTF8.GetBytes(StripeHost.WebhookSecret), host.Host.Clock.GetCurrentInstant());
        using var answer = await stripe.PostAsync("/webhooks/payments/stripe", content, r => r.Headers.TryAddWithoutValidation("Stripe-Signature", signature));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await host.SettleAsync();
    }

    private async Task ToldAsync(TestBrand brand, int times)
    {
        await Waiting.UntilAsync(async () => await MailsAsync(brand) >= times);
        Assert.Equal(times, await MailsAsync(brand));
    }

    private async Task<int> MailsAsync(TestBrand brand) => (await TestBrand.MailsAsync(host.Host, brand.Email)).Count(m => m.Contains("takes no payments for your account", StringComparison.Ordinal));
}
