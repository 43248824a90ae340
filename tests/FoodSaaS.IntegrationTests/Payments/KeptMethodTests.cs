using FoodSaaS.Contracts.Payments;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>Orders for later than an authorisation holds: the method is kept, and charged on the day.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class KeptMethodTests(PaymentsHost host)
{
    [Theory]
    [InlineData(PayingBrand.Good, PaymentStatus.Captured, null)]
    [InlineData("4000 0000 0000 0341", PaymentStatus.Failed, "CARD_DECLINED")]
    public async Task For_a_slot_that_is_days_away_the_method_is_kept_and_authorised_on_the_day(string card, PaymentStatus becomes, string? code)
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.PayAsync(3_000, card, host.Host.Clock.GetCurrentInstant() + Duration.FromDays(6));
        Assert.Equal(PaymentStatus.Saved, (await brand.StateAsync(order)).Status);
        Assert.True((await brand.CaptureAsync(order, 2_800)).IsSuccess);
        await host.SettleAsync();
        Assert.Equal(PaymentStatus.Saved, (await brand.StateAsync(order)).Status);

        await host.PassAsync(Duration.FromDays(6) - Duration.FromHours(11));
        var state = await brand.StateAsync(order);
        Assert.Equal((becomes, code, becomes == PaymentStatus.Captured ? 2_800 : 0), (state.Status, state.FailureCode, state.Captured));
    }

    [Fact]
    public async Task Whose_kept_method_is_declined_on_the_day_pays_on_the_page_with_another()
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.PayAsync(3_000, "4000 0000 0000 0341", host.Host.Clock.GetCurrentInstant() + Duration.FromDays(6));
        Assert.Null(await brand.SessionAsync(order));
        await host.PassAsync(Duration.FromDays(6) - Duration.FromHours(11));
        Assert.Equal(PaymentStatus.Failed, (await brand.StateAsync(order)).Status);

        await brand.ConfirmAsync(order, PayingBrand.Good);
        await host.SettleAsync();
        Assert.Equal((PaymentStatus.Authorised, null), ((await brand.StateAsync(order)).Status, (await brand.StateAsync(order)).FailureCode));
        Assert.True((await brand.CaptureAsync(order, 2_800)).IsSuccess);
        await host.SettleAsync();
        Assert.Equal(2_800, (await brand.StateAsync(order)).Captured);
        Assert.Equal(["capture", "confirm", "confirm", "confirm kept", "create", "create"], (await brand.LogAsync(order)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("4000 0000 0000 0077")]
    [InlineData("4000 0000 0000 0085")]
    public async Task A_kept_method_that_is_slow_or_loses_its_reply_is_authorised_once(string card)
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.PayAsync(3_000, card, host.Host.Clock.GetCurrentInstant() + Duration.FromDays(6));
        await host.PassAsync(Duration.FromSeconds(21));
        Assert.Equal(PaymentStatus.Saved, (await brand.StateAsync(order)).Status);
        await host.PassAsync(Duration.FromDays(6) - Duration.FromHours(11));
        for (var i = 0; i < 4; i++) await host.PassAsync(Duration.FromSeconds(15));
        Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(order)).Status);
        Assert.Single(await brand.LogAsync(order), "confirm kept");
    }

    [Fact]
    public async Task A_kept_method_of_an_order_that_is_called_off_on_the_day_reserves_nothing()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(3_000, "4000 0000 0000 0093", host.Host.Clock.GetCurrentInstant() + Duration.FromDays(6));
        await host.PassAsync(Duration.FromSeconds(59));
        host.Gateway.Doomed = brand.Account;
        await host.PassAsync(Duration.FromDays(6) - Duration.FromHours(11));
        await brand.LetGoAsync(order);
        for (var i = 0; i < 8; i++) await host.PassAsync(Duration.FromSeconds(61));
        Assert.Equal(PaymentStatus.Voided, (await brand.StateAsync(order)).Status);
        Assert.Equal(0, await host.Host.ScalarAsync<long>(
            "SELECT count(*) FROM payments.simulator_intents i JOIN payments.payments p ON p.tenant_id = i.tenant_id AND p.id = i.payment_id WHERE p.order_id = $1 AND i.status = 'Authorised'", order));
    }
}
