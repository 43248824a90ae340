using System.Text.Json;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>Whether diners can pay a brand online follows its account at the gateway.</summary>
[Collection(StripeCollection.Name)]
public sealed class AccountTests(StripeHost host)
{
    [Fact]
    public async Task Without_charges_online_is_not_offered_and_the_owners_are_told_once_each_time()
    {
        var (brand, id) = await host.ConnectedAsync();
        Assert.Contains(PaymentMethod.Online, await MethodsAsync(id));

        host.IsActive = false;
        await host.HearAsync(id, "account.updated");
        await host.HearAsync(id, "capability.updated");
        Assert.DoesNotContain(PaymentMethod.Online, await MethodsAsync(id));
        Assert.Contains(PaymentMethod.Cash, await MethodsAsync(id));
        await ToldAsync(brand, 1);

        host.IsActive = true;
        await host.HearAsync(id, "account.updated");
        Assert.Contains(PaymentMethod.Online, await MethodsAsync(id));
        host.IsActive = null;
        await host.HearAsync(id, "account.application.deauthorized");
        Assert.DoesNotContain(PaymentMethod.Online, await MethodsAsync(id));
        await ToldAsync(brand, 2);
    }

    [Fact]
    public async Task An_account_that_is_disconnected_says_so_to_whoever_pays_and_is_looked_at()
    {
        var (brand, id) = await host.ConnectedAsync();
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
        await host.ConnectedAsync();
        var (other, id) = await host.BrandAsync();
        Assert.DoesNotContain(PaymentMethod.Online, await MethodsAsync(id));
        Assert.Equal(JsonValueKind.Null, (await other.AsOwnerAsync("{ paymentAccount { takesPayments } }")).GetProperty("paymentAccount").ValueKind);
    }

    [Fact]
    public async Task Where_money_is_real_a_card_of_the_simulator_pays_nothing()
    {
        var (brand, _) = await host.ConnectedAsync();
        using var diner = brand.Diner(host.Host);
        var answer = await diner.DataAsync("mutation { confirmSimulatedPayment(input: { clientSecret: \"anything\", number: \"4242424242424242\" }) { errors { ... on Error { code } } } }");
        Assert.Equal("""[{"code":"NOT_SIMULATED"}]""", answer.GetProperty("confirmSimulatedPayment").GetProperty("errors").GetRawText());
    }

    private Task<IReadOnlyList<PaymentMethod>> MethodsAsync(Guid brand) => InAsync(brand, r => r.ReadAsync<IPayments, IReadOnlyList<PaymentMethod>>(p => p.MethodsAsync(default), default));

    private async Task<T> InAsync<T>(Guid brand, Func<UseCaseRunner, Task<T>> run)
    {
        await using var scope = await TenantScopes.EnterAsync(host.Host.Services, brand);
        return await run(scope.ServiceProvider.GetRequiredService<UseCaseRunner>());
    }

    private async Task ToldAsync(TestBrand brand, int times)
    {
        await Waiting.UntilAsync(async () => await MailsAsync(brand) >= times);
        Assert.Equal(times, await MailsAsync(brand));
    }

    private async Task<int> MailsAsync(TestBrand brand) => (await TestBrand.MailsAsync(host.Host, brand.Email)).Count(m => m.Contains("takes no payments for your account", StringComparison.Ordinal));
}
