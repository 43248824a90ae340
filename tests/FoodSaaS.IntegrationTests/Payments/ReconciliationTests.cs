using System.Text.Json;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>A day of the books is compared with what the gateway lists of it.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class ReconciliationTests(PaymentsHost host)
{
    private const string Silent = "4000 0000 0000 0093";

    [Fact]
    public async Task A_message_that_never_came_is_found_and_made_up_for()
    {
        var brand = await host.BrandAsync();
        await brand.PayAsync(1_000, Silent);
        var missed = await brand.OpenAsync(PaymentMethod.Online, 2_000);
        await host.SettleAsync();
        await brand.ConfirmAsync(missed, Silent);
        Assert.Equal(PaymentStatus.Pending, (await brand.StateAsync(missed)).Status);

        var day = await CompareAsync(brand);
        Assert.Equal(2, day.GetProperty("compared").GetInt32());
        Assert.Equal(["MISSING_WEBHOOK 0 0 healed", "MISSING_WEBHOOK 0 0 healed"], Differences(day));
        Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(missed)).Status);
        Assert.Empty(Differences(await CompareAsync(brand)));
    }

    [Fact]
    public async Task A_charge_of_no_order_is_found_by_the_timer_of_the_day()
    {
        var brand = await host.BrandAsync();
        await brand.PayAndCaptureAsync(1_000);
        var gateway = host.Host.Services.GetServices<IPaymentGateway>().Single(g => g.Kind == PaymentGateway.Simulator);
        var account = new GatewayAccount(new TenantId(brand.Id), brand.Account);
        var stray = (await gateway.CreateAsync(account, new NewIntent($"stray {brand.Id}", Guid.NewGuid(), 700, 0, Currency.Of("EUR"), "?"), default)).Value;
        await brand.ConfirmAsync(stray.ClientSecret!, PayingBrand.Good);
        Assert.True((await gateway.CaptureAsync(account, stray.Id, 700, 0, Currency.Of("EUR"), $"stray capture {brand.Id}", default)).IsSuccess);

        var date = host.Host.Clock.GetCurrentInstant().InUtc().Date;
        await host.PassAsync(Duration.FromHours(28));
        var day = await DayAsync(brand, date);
        Assert.Equal(["EXTRA_CHARGE 0 700"], Differences(day));
        Assert.Equal(stray.Id, day.GetProperty("differences")[0].GetProperty("intentId").GetString());
        await host.PassAsync(Duration.FromDays(1));
        Assert.NotEqual(JsonValueKind.Null, (await DayAsync(brand, date.PlusDays(1))).GetProperty("doneAt").ValueKind);
    }

    [Fact]
    public async Task An_amount_that_drifted_is_found_and_left_to_people()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAndCaptureAsync(1_000);
        await host.Host.ScalarAsync<object>("UPDATE payments.simulator_intents i SET captured = 950 FROM payments.payments p WHERE p.order_id = $1 AND i.payment_id = p.id", order);
        Assert.Equal(["AMOUNT_DRIFT 1000 950"], Differences(await CompareAsync(brand)));
        Assert.Equal(1_000, (await brand.StateAsync(order)).Captured);
    }

    [Fact]
    public async Task What_was_paid_out_is_listed_and_in_the_books_once()
    {
        var brand = await host.BrandAsync();
        await brand.PayAndCaptureAsync(2_000);
        await host.PassAsync(Duration.FromHours(28));
        await CompareAsync(brand);
        await CompareAsync(brand);
        var payouts = (await brand.Brand.AsOwnerAsync("{ payouts { id status amount { minorUnits } } }")).GetProperty("payouts");
        var paid = Assert.Single(payouts.EnumerateArray());
        Assert.Equal(("paid", 2_000 - 20 - 53), (paid.GetProperty("status").GetString(), paid.GetProperty("amount").GetProperty("minorUnits").GetInt64()));
        var balances = await brand.BalancesAsync();
        Assert.Equal(1_927, balances["BANK"]);
        Assert.DoesNotContain("GATEWAY", balances.Keys);
    }

    [Fact]
    public async Task A_tip_of_which_some_went_back_compares_like_any_payment()
    {
        var brand = await host.BrandAsync();
        var (order, tip) = (await brand.PayAndCaptureAsync(2_000), Guid.CreateVersion7());
        await brand.TipAsync(order, 300, tip);
        await host.SettleAsync();
        await brand.ConfirmAsync(tip, PayingBrand.Good);
        await host.SettleAsync();
        Assert.True((await brand.RefundAsync(tip, 100)).IsSuccess);
        await host.SettleAsync();
        var day = await CompareAsync(brand);
        Assert.Equal(2, day.GetProperty("compared").GetInt32());
        Assert.Empty(Differences(day));
        var balances = await brand.BalancesAsync();
        Assert.Equal((-2_300, 100, 0), (balances["SALES"], balances["REFUNDS"], balances.Values.Sum()));
    }

    [Fact]
    public async Task A_day_to_come_cannot_be_compared()
    {
        var brand = await host.BrandAsync();
        Assert.Equal("DATE_TO_COME", (await AskAsync(brand, host.Host.Clock.GetCurrentInstant().InUtc().Date.PlusDays(1))).GetProperty("errors")[0].GetProperty("code").GetString());
    }

    private async Task<JsonElement> CompareAsync(PayingBrand brand)
    {
        var today = host.Host.Clock.GetCurrentInstant().InUtc().Date;
        Assert.Equal(0, (await AskAsync(brand, today)).GetProperty("errors").GetArrayLength());
        await host.SettleAsync();
        return await DayAsync(brand, today);
    }

    private static async Task<JsonElement> AskAsync(PayingBrand brand, LocalDate date) => (await brand.Brand.AsOwnerAsync(
        "mutation($d: LocalDate!) { reconcilePayments(input: { date: $d }) { errors { ... on Error { code } } } }", new { d = date.ToString("uuuu-MM-dd", null) })).GetProperty("reconcilePayments");

    private static async Task<JsonElement> DayAsync(PayingBrand brand, LocalDate date) => (await brand.Brand.AsOwnerAsync(
        "query($d: LocalDate!) { reconciliation(date: $d) { doneAt compared differences { kind intentId ours { minorUnits } theirs { minorUnits } isHealed } } }", new { d = date.ToString("uuuu-MM-dd", null) })).GetProperty("reconciliation");

    private static IEnumerable<string> Differences(JsonElement day) => day.GetProperty("differences").EnumerateArray().Select(d =>
        $"{d.GetProperty("kind").GetString()} {d.GetProperty("ours").GetProperty("minorUnits").GetInt64()} {d.GetProperty("theirs").GetProperty("minorUnits").GetInt64()}{(d.GetProperty("isHealed").GetBoolean() ? " healed" : "")}");
}
