using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Payments.Application;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>Money on its way back: what a gateway refuses, what a bank sends back, and what the brand gives back without us.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class RefundTests(PaymentsHost host)
{
    [Fact]
    public async Task What_a_guests_bank_sends_back_is_the_brands_again_and_can_be_given_back_again()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAndCaptureAsync(2_000, "4000 0000 0000 5126");
        await brand.RefundAsync(order, 500);
        await host.SettleAsync();
        Assert.Equal((500, 500), ((await brand.StateAsync(order)).Refunded, (await brand.BalancesAsync())["REFUNDS"]));

        await host.PassAsync(Duration.FromHours(1));
        var state = await brand.StateAsync(order);
        Assert.Equal((0, 2_000), (state.Refunded, state.Returnable));
        Assert.Equal(0, (await brand.BalancesAsync()).GetValueOrDefault("REFUNDS"));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(host.Host, brand.Brand.Email)).Count(m => m.Contains("5.00 EUR of order K7-0142 did not reach the guest", StringComparison.Ordinal)) == 1);
        Assert.True((await brand.RefundAsync(order, 2_000)).IsSuccess);
    }

    [Fact]
    public async Task Of_what_the_brand_has_given_back_at_its_gateway_an_order_that_is_called_off_gives_back_the_rest()
    {
        var brand = await host.BrandAsync();
        var order = await TakenInSilenceAsync(brand);
        await GiveBackAtGatewayAsync(brand, order, 500);
        await brand.LetGoAsync(order);
        for (var i = 0; i < 4; i++) await host.PassAsync(Duration.FromSeconds(15));

        var state = await brand.StateAsync(order);
        Assert.Equal((2_000, 0), (state.Refunded, state.Returnable));
        Assert.Equal(2_000, (await brand.BalancesAsync())["REFUNDS"]);
        Assert.Equal(2_000L, await AtGatewayAsync(order));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refund_whose_answer_is_trouble_is_made_once_whether_it_had_been_made_or_not(bool isMade)
    {
        var brand = await host.BrandAsync();
        var order = await TakenInSilenceAsync(brand);
        host.Gateway.Troubled = (brand.Account, isMade);
        await brand.RefundAsync(order, 700);
        await host.SettleAsync();
        Assert.Null(host.Gateway.Troubled);
        for (var i = 0; i < 4; i++) await host.PassAsync(Duration.FromSeconds(15));

        Assert.Equal(700L, await AtGatewayAsync(order));
        Assert.Equal((700, 700), ((await brand.StateAsync(order)).Refunded, (await brand.BalancesAsync())["REFUNDS"]));
        Assert.Equal(0, await host.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.calls WHERE tenant_id = $1 AND kind = 'payments.gateway'", brand.Id));
    }

    [Fact]
    public async Task An_account_that_takes_nothing_for_an_hour_takes_and_gives_back_afterwards()
    {
        var brand = await host.BrandAsync();
        var (taken, given) = (await brand.PayAsync(2_000), await brand.PayAndCaptureAsync(1_000));
        host.Gateway.Restricted = brand.Account;
        await brand.CaptureAsync(taken, 2_000);
        await brand.RefundAsync(given, 1_000);
        for (var i = 0; i < 4; i++) await host.PassAsync(Duration.FromMinutes(15));
        Assert.Equal((PaymentStatus.Authorised, 1_000), ((await brand.StateAsync(taken)).Status, (await brand.StateAsync(given)).Refunded));

        host.Gateway.Restricted = null;
        for (var i = 0; i < 2; i++) await host.PassAsync(Duration.FromHours(1));
        Assert.Equal((2_000, 1_000L), ((await brand.StateAsync(taken)).Captured, await AtGatewayAsync(given)));
    }

    [Fact]
    public async Task What_an_account_refuses_for_a_week_is_given_up_and_the_owners_know()
    {
        var brand = await host.BrandAsync();
        var (taken, given) = (await brand.PayAsync(2_000), await brand.PayAndCaptureAsync(1_000));
        host.Gateway.Restricted = brand.Account;
        await brand.CaptureAsync(taken, 2_000);
        await brand.RefundAsync(given, 1_000);
        for (var i = 0; i < 4; i++) await host.PassAsync(Duration.FromDays(2));
        Assert.Equal((PaymentStatus.Failed, 0), ((await brand.StateAsync(taken)).Status, (await brand.StateAsync(given)).Refunded));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(host.Host, brand.Brand.Email)).Any(m => m.Contains("10.00 EUR of order K7-0142 did not reach the guest", StringComparison.Ordinal)));
        host.Gateway.Restricted = null;
    }

    [Fact]
    public async Task What_cannot_be_taken_is_the_guests_again_at_once()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(2_000);
        host.Gateway.Refused = brand.Account;
        await brand.CaptureAsync(order, 2_000);
        await host.SettleAsync();
        var state = await brand.StateAsync(order);
        Assert.Equal((PaymentStatus.Failed, "GATEWAY_REFUSED", 0), (state.Status, state.FailureCode, state.Captured));
        Assert.Equal(["create", "confirm", "cancel"], await brand.LogAsync(order));
    }

    /// <summary>Of what happens to it no word is ever sent.</summary>
    private async Task<Guid> TakenInSilenceAsync(PayingBrand brand)
    {
        var order = await brand.PayAsync(2_000, "4000 0000 0000 0093");
        await host.PassAsync(Duration.FromSeconds(59));
        await brand.CaptureAsync(order, 2_000);
        await host.SettleAsync();
        return order;
    }

    /// <summary>On the gateway's own pages.</summary>
    private async Task GiveBackAtGatewayAsync(PayingBrand brand, Guid order, long amount)
    {
        var intent = await host.Host.ScalarAsync<string>("SELECT intent_id FROM payments.payments WHERE order_id = $1", order);
        var made = await host.Gateway.RefundAsync(new GatewayAccount(new TenantId(brand.Id), brand.Account), intent!, new NewGatewayRefund(Guid.NewGuid(), amount, Currency.Of("EUR")), $"dashboard:{order:N}", default);
        Assert.True(made.IsSuccess);
    }

    private Task<long> AtGatewayAsync(Guid order) => host.Host.ScalarAsync<long>(
        "SELECT i.refunded FROM payments.simulator_intents i JOIN payments.payments p ON p.tenant_id = i.tenant_id AND p.intent_id = i.id WHERE p.order_id = $1", order);
}
