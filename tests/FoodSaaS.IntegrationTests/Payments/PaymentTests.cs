using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>The money of an order, from placing it to giving it back.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class PaymentTests(PaymentsHost host)
{
    [Theory]
    [InlineData(PaymentMethod.Cash, "TILL")]
    [InlineData(PaymentMethod.CardAtDoor, "TERMINAL")]
    public async Task Money_at_the_door_is_taken_and_given_back_by_that(PaymentMethod method, string account)
    {
        var brand = await host.BrandAsync();
        var order = await brand.OpenAsync(method, 2_500);
        Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(order)).Status);
        Assert.Null(await brand.SessionAsync(order));

        Assert.True((await brand.CaptureAsync(order, 2_300)).IsSuccess);
        Assert.True((await brand.CaptureAsync(order, 2_300)).IsSuccess);
        Assert.Equal("CAPTURED_ALREADY", (await brand.CaptureAsync(order, 2_400)).Errors[0].Code);
        Assert.True((await brand.RefundAsync(order, 300)).IsSuccess);

        var state = await brand.StateAsync(order);
        Assert.Equal((PaymentStatus.Captured, 2_300, 300), (state.Status, state.Captured, state.Refunded));
        Assert.Equal(new Dictionary<string, long> { [account] = 2_000, ["SALES"] = -2_300, ["REFUNDS"] = 300 }, await brand.BalancesAsync());
    }

    [Fact]
    public async Task A_beginning_that_somebody_else_has_made_is_not_made_again_and_its_refusal_undoes_nothing()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(1_000);
        var tenant = await host.Host.ScalarAsync<Guid>("SELECT tenant_id FROM payments.payments WHERE order_id = $1", order);
        await using var scope = await TenantScopes.EnterAsync(host.Host.Services, tenant);
        var runner = scope.ServiceProvider.GetRequiredService<UseCaseRunner>();
        var payment = await runner.ReadAsync<PaymentsDb, Payment>(db => db.Payments.AsNoTracking().SingleAsync(p => p.OrderId == order), default);
        var late = new Errand(payment, new CreateStep(), []);

        var firsts = host.Host.Services.GetRequiredService<FirstErrands>();
        firsts.Keep(new TenantId(tenant), late);
        await host.PassAsync(Duration.FromSeconds(5));
        Assert.Null(firsts.Take(new TenantId(tenant), payment.Id));

        await runner.WriteAsync<RecordErrand, Nothing>(r => r.ExecuteAsync(payment.Id, late, new ErrandOutcome(null, null, GatewayErrors.AccountRefused), default), default);
        Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(order)).Status);
    }

    [Fact]
    public async Task A_card_is_authorised_on_placing_and_captured_less_what_is_missing()
    {
        var brand = await host.BrandAsync();
        var order = await brand.OpenAsync(PaymentMethod.Online, 4_000);
        await host.SettleAsync();
        var session = await brand.SessionAsync(order);
        Assert.Equal((PaymentGateway.Simulator, brand.Account, true), (session!.Gateway, session.Account, session.IsReady));
        Assert.Equal(("SUCCEEDED", null), await brand.ConfirmAsync(order, PayingBrand.Good));
        await host.SettleAsync();
        Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(order)).Status);
        Assert.Null(await brand.SessionAsync(order));

        Assert.Equal("CAPTURE_TOO_HIGH", (await brand.CaptureAsync(order, 4_001)).Errors[0].Code);
        Assert.True((await brand.CaptureAsync(order, 3_000)).IsSuccess);
        await host.SettleAsync();
        var state = await brand.StateAsync(order);
        Assert.Equal((PaymentStatus.Captured, 3_000, 0), (state.Status, state.Captured, state.Refunded));
        // 1 % for the platform; 1.4 % and 25 for the gateway.
        Assert.Equal(new Dictionary<string, long> { ["GATEWAY"] = 3_000 - 30 - 67, ["SALES"] = -3_000, ["PLATFORM_FEES"] = 30, ["GATEWAY_FEES"] = 67 }, await brand.BalancesAsync());
        Assert.Equal(["create", "confirm", "capture"], await brand.LogAsync(order));
    }

    [Theory]
    [InlineData("4000 0000 0000 0002", "CARD_DECLINED")]
    [InlineData("4000 0000 0000 9995", "INSUFFICIENT_FUNDS")]
    public async Task After_a_card_that_is_declined_another_may_be_tried(string card, string code)
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.OpenAsync(PaymentMethod.Online, 1_200);
        await host.SettleAsync();
        Assert.Equal(("FAILED", code), await brand.ConfirmAsync(order, card));
        await host.SettleAsync();
        var failed = await brand.StateAsync(order);
        Assert.Equal((PaymentStatus.Failed, code), (failed.Status, failed.FailureCode));

        await brand.ConfirmAsync(order, PayingBrand.Good);
        await host.SettleAsync();
        var paid = await brand.StateAsync(order);
        Assert.Equal((PaymentStatus.Authorised, null), (paid.Status, paid.FailureCode));
    }

    [Theory]
    [InlineData("AUTHENTICATE", "SUCCEEDED", PaymentStatus.Authorised)]
    [InlineData("FAIL", "FAILED", PaymentStatus.Failed)]
    public async Task A_bank_that_asks_for_proof_gets_it_or_does_not(string answer, string shown, PaymentStatus becomes)
    {
        const string card = "4000 0025 0000 3155";
        var brand = await host.AnyBrandAsync();
        var order = await brand.OpenAsync(PaymentMethod.Online, 1_200);
        await host.SettleAsync();
        Assert.Equal(("REQUIRES_ACTION", null), await brand.ConfirmAsync(order, card));
        await host.SettleAsync();
        Assert.Equal(PaymentStatus.Pending, (await brand.StateAsync(order)).Status);
        Assert.Equal(shown, (await brand.ConfirmAsync(order, card, answer)).Status);
        await host.SettleAsync();
        Assert.Equal(becomes, (await brand.StateAsync(order)).Status);
    }

    [Fact]
    public async Task A_slow_gateway_is_waited_for()
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.OpenAsync(PaymentMethod.Online, 1_200);
        await host.SettleAsync();
        Assert.Equal(("PROCESSING", null), await brand.ConfirmAsync(order, "4000 0000 0000 0077"));
        await host.SettleAsync();
        Assert.Equal(PaymentStatus.Pending, (await brand.StateAsync(order)).Status);
        await host.PassAsync(Duration.FromSeconds(21));
        Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(order)).Status);
    }

    [Fact]
    public async Task A_gateway_that_sends_no_word_is_asked_within_a_minute()
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.PayAsync(1_200, "4000 0000 0000 0093");
        Assert.Equal(PaymentStatus.Pending, (await brand.StateAsync(order)).Status);
        await host.PassAsync(Duration.FromSeconds(59));
        Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(order)).Status);
    }

    [Fact]
    public async Task Of_a_refund_of_which_no_word_comes_the_platforms_part_is_known_to_have_gone_back()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(2_000, "4000 0000 0000 0093");
        await host.PassAsync(Duration.FromSeconds(59));
        await brand.CaptureAsync(order, 2_000);
        await host.SettleAsync();
        await brand.RefundAsync(order, 500);
        await host.SettleAsync();
        await host.PassAsync(Duration.FromSeconds(59));
        // 1 % of what is left; the gateway gives nothing of its own back.
        Assert.Equal(new Dictionary<string, long> { ["GATEWAY"] = 1_500 - 15 - 53, ["SALES"] = -2_000, ["REFUNDS"] = 500, ["PLATFORM_FEES"] = 15, ["GATEWAY_FEES"] = 53 }, await brand.BalancesAsync());
    }

    [Fact]
    public async Task A_gateway_that_times_out_leaves_the_payment_pending_until_it_is_back_and_then_for_less_than_a_minute()
    {
        var brand = await host.BrandAsync();
        host.Gateway.Away = brand.Account;
        var order = await brand.OpenAsync(PaymentMethod.Online, 1_200);
        for (var i = 0; i < 5; i++) await host.PassAsync(Duration.FromSeconds(30));
        Assert.Equal((PaymentStatus.Pending, false), ((await brand.StateAsync(order)).Status, (await brand.SessionAsync(order))!.IsReady));

        host.Gateway.Away = null;
        await host.PassAsync(Duration.FromSeconds(59));
        await brand.ConfirmAsync(order, "4000 0000 0000 0093");
        host.Gateway.Away = brand.Account;
        await host.PassAsync(Duration.FromSeconds(59));
        Assert.Equal(PaymentStatus.Pending, (await brand.StateAsync(order)).Status);

        host.Gateway.Away = null;
        await host.PassAsync(Duration.FromSeconds(59));
        Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(order)).Status);
        Assert.Equal(["create", "confirm"], await brand.LogAsync(order));
    }

    [Fact]
    public async Task A_reply_that_is_lost_charges_and_gives_back_once()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(2_000, "4000 0000 0000 0085");
        await brand.CaptureAsync(order, 2_000);
        await host.SettleAsync();
        await brand.RefundAsync(order, 700);
        for (var i = 0; i < 6; i++) await host.PassAsync(Duration.FromSeconds(20));

        var state = await brand.StateAsync(order);
        Assert.Equal((PaymentStatus.Captured, 2_000, 700), (state.Status, state.Captured, state.Refunded));
        Assert.Equal(["create", "confirm", "capture", "refund"], await brand.LogAsync(order));
        var balances = await brand.BalancesAsync();
        Assert.Equal((-2_000, 700), (balances["SALES"], balances["REFUNDS"]));
        Assert.Equal(0, await host.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.calls WHERE tenant_id = $1 AND kind = 'payments.gateway'", brand.Id));
    }

    [Fact]
    public async Task What_is_let_go_is_released_at_the_gateway_and_cannot_be_taken_any_more()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(2_000);
        await brand.LetGoAsync(order);
        await brand.LetGoAsync(order);
        await host.SettleAsync();
        Assert.Equal(PaymentStatus.Voided, (await brand.StateAsync(order)).Status);
        Assert.Equal("PAYMENT_NOT_AUTHORISED", (await brand.CaptureAsync(order, 2_000)).Errors[0].Code);
        Assert.Equal(["create", "confirm", "cancel"], await brand.LogAsync(order));
        Assert.Empty(await brand.BalancesAsync());
    }

    [Fact]
    public async Task What_was_taken_of_an_order_that_is_called_off_goes_back_once()
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.PayAndCaptureAsync(2_000);
        await brand.RefundAsync(order, 500, reason: "order called off");
        await host.SettleAsync();
        await brand.LetGoAsync(order);
        await brand.LetGoAsync(order);
        await host.SettleAsync();
        var state = await brand.StateAsync(order);
        Assert.Equal((2_000, 2_000), (state.Captured, state.Refunded));
        Assert.Equal(["create", "confirm", "capture", "refund", "refund"], await brand.LogAsync(order));
        Assert.Equal("REFUND_TOO_HIGH", (await brand.RefundAsync(order, 1)).Errors[0].Code);
    }

    [Fact]
    public async Task A_payment_that_comes_after_the_order_was_called_off_is_let_go()
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.OpenAsync(PaymentMethod.Online, 2_000);
        await host.SettleAsync();
        var secret = (await brand.SessionAsync(order))!.ClientSecret!;
        await brand.ConfirmAsync(secret, PayingBrand.Good);
        await brand.LetGoAsync(order);
        await host.SettleAsync();
        Assert.Equal(PaymentStatus.Voided, (await brand.StateAsync(order)).Status);
        Assert.Equal("cancel", (await brand.LogAsync(order))[^1]);
        Assert.Equal(("FAILED", "EXPIRED"), await brand.ConfirmAsync(secret, PayingBrand.Good));
    }

    [Fact]
    public async Task What_was_taken_while_the_order_was_called_off_goes_back_once()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(2_000, "4000 0000 0000 0093");
        await host.PassAsync(Duration.FromSeconds(59));
        host.Gateway.Doomed = brand.Account;
        await brand.CaptureAsync(order, 2_000);
        await host.SettleAsync();
        Assert.Equal((PaymentStatus.Authorised, "capture"), ((await brand.StateAsync(order)).Status, (await brand.LogAsync(order))[^1]));

        await brand.LetGoAsync(order);
        for (var i = 0; i < 8; i++) await host.PassAsync(Duration.FromSeconds(5));
        var state = await brand.StateAsync(order);
        Assert.Equal((2_000, 2_000), (state.Captured, state.Refunded));
        Assert.Equal(["create", "confirm", "capture", "refund"], await brand.LogAsync(order));
        var balances = await brand.BalancesAsync();
        Assert.Equal((-2_000, 2_000), (balances["SALES"], balances["REFUNDS"]));
    }

    [Fact]
    public async Task Nobody_learns_of_another_brands_payment()
    {
        var (ours, theirs) = (await host.BrandAsync(), await host.BrandAsync());
        var order = await theirs.OpenAsync(PaymentMethod.Online, 1_000);
        await host.SettleAsync();
        var secret = (await theirs.SessionAsync(order))!.ClientSecret!;
        Assert.Equal(("REFUSED", "PAYMENT_NOT_FOUND"), await ours.ConfirmAsync(secret, PayingBrand.Good));
        Assert.Equal("PAYMENT_NOT_FOUND", (await ours.CaptureAsync(order, 1_000)).Errors[0].Code);
        Assert.Equal("PAYMENT_NOT_FOUND", (await ours.RefundAsync(order, 1_000)).Errors[0].Code);
    }
}
