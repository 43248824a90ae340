using FoodSaaS.Contracts.Payments;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>A tip that is given after the order was paid: a payment by itself, begun as often as a diner likes and paid once.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class TipTests(PaymentsHost host)
{
    [Fact]
    public async Task It_is_taken_once_it_is_paid_and_the_order_stays_as_it_is()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAndCaptureAsync(2_000);
        var tip = Guid.CreateVersion7();
        Assert.True((await brand.TipAsync(order, 300, tip)).IsSuccess);
        Assert.True((await brand.TipAsync(order, 300, tip)).IsSuccess);
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", (await brand.TipAsync(order, 400, tip)).Errors[0].Code);
        await host.SettleAsync();
        Assert.Equal("REFUND_TOO_HIGH", (await brand.RefundAsync(tip, 1)).Errors[0].Code);
        Assert.Equal("FAILED", (await brand.ConfirmAsync(tip, "4000 0000 0000 0002")).Status);
        await host.SettleAsync();
        Assert.Equal((PaymentStatus.Failed, "CARD_DECLINED"), ((await TipOfAsync(brand, order)).Status, (await TipOfAsync(brand, order)).FailureCode));

        await brand.ConfirmAsync(tip, PayingBrand.Good);
        await host.SettleAsync();
        var state = await brand.StateAsync(order);
        Assert.Equal((2_000, 0, PaymentStatus.Captured, 300), (state.Captured, state.Refunded, state.Tip!.Status, state.Tip.Captured));
        Assert.Equal(-2_300, (await brand.BalancesAsync())["SALES"]);
        Assert.Equal(["create", "confirm", "confirm", "capture"], await brand.LogAsync(tip));
        Assert.Equal(1, await host.Host.ScalarAsync<long>("SELECT count(*) FROM payments.ledger_entries WHERE order_id = $1 AND kind = 'Tip' AND amount = 300", order));
        Assert.Equal("TIPPED_ALREADY", (await brand.TipAsync(order, 100)).Errors[0].Code);
    }

    [Fact]
    public async Task One_that_was_not_paid_gives_way_to_the_next_and_there_is_an_end_to_it()
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.PayAndCaptureAsync(2_000);
        var first = Guid.CreateVersion7();
        await brand.TipAsync(order, 100, first);
        await host.SettleAsync();
        var secret = (await brand.SessionAsync(first))!.ClientSecret!;
        await brand.TipAsync(order, 200);
        await host.SettleAsync();
        Assert.Equal(200, (await TipOfAsync(brand, order)).Amount);
        Assert.Null(await brand.SessionAsync(first));
        Assert.Equal(("FAILED", "EXPIRED"), await brand.ConfirmAsync(secret, PayingBrand.Good));
        for (var i = 0; i < 8; i++) Assert.True((await brand.TipAsync(order, 300 + i)).IsSuccess);
        Assert.Equal("TIPS_TOO_MANY", (await brand.TipAsync(order, 999)).Errors[0].Code);
        await host.PassAsync(Duration.FromSeconds(5));
        Assert.Equal(9, await host.Host.ScalarAsync<long>("SELECT count(*) FROM payments.payments WHERE tip_of = $1 AND status = 'Voided'", order));
    }

    private static async Task<PaymentState> TipOfAsync(PayingBrand brand, Guid order) => (await brand.StateAsync(order)).Tip!;
}
