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
    public async Task A_payout_that_the_bank_sends_back_is_posted_back_and_again_when_it_comes()
    {
        var brand = await host.BrandAsync();
        await brand.PayAndCaptureAsync(2_000);
        await host.PassAsync(Duration.FromHours(28));
        try
        {
            foreach (var (status, inBank) in new[] { ("paid", 1_927), ("failed", 0), ("failed", 0), ("paid", 1_927) })
            {
                host.Gateway.PayoutStatus = status;
                await CompareAsync(brand);
                Assert.Equal(inBank, (await brand.BalancesAsync()).GetValueOrDefault("BANK"));
            }
        }
        finally
        {
            host.Gateway.PayoutStatus = null;
        }
    }

    [Fact]
    public async Task A_claim_weeks_later_of_which_no_word_comes_is_found_and_so_is_how_it_ends()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAndCaptureAsync(1_000);
        await host.PassAsync(Duration.FromDays(30));
        await ClaimAsync(ends: Duration.FromDays(7));
        await host.PassAsync(Duration.FromHours(28));
        Assert.Equal("MissingWebhook true", await host.Host.ScalarAsync<string>("SELECT string_agg(kind || ' ' || is_healed, ', ') FROM payments.reconciliation_differences WHERE tenant_id = $1", brand.Id));
        Assert.Equal((DisputeStatus.Open, 1_000), ((await brand.StateAsync(order)).Dispute, (await brand.StateAsync(order)).Disputed));

        // It was made long ago by now, and is decided.
        await ClaimAsync(ends: -Duration.FromDays(30));
        await host.PassAsync(Duration.FromDays(1));
        Assert.Equal(DisputeStatus.Lost, (await brand.StateAsync(order)).Dispute);

        Task ClaimAsync(Duration ends) => host.Host.ScalarAsync<object>(
            "UPDATE payments.simulator_intents i SET disputed = 1000, dispute_ends_at = $2 FROM payments.payments p WHERE p.order_id = $1 AND i.payment_id = p.id", order, (host.Host.Clock.GetCurrentInstant() + ends).ToDateTimeUtc());
    }

    [Fact]
    public async Task What_the_brand_has_given_back_at_its_gateway_is_found_and_known_from_then_on()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(1_000, Silent);
        await host.PassAsync(Duration.FromSeconds(59));
        await brand.CaptureAsync(order, 1_000);
        await host.SettleAsync();
        var intent = await host.Host.ScalarAsync<string>("SELECT intent_id FROM payments.payments WHERE order_id = $1", order);
        await host.Gateway.RefundAsync(new GatewayAccount(new TenantId(brand.Id), brand.Account), intent!, new NewGatewayRefund(Guid.NewGuid(), 400, Currency.Of("EUR")), $"dashboard:{order:N}", default);
        Assert.Equal(["AMOUNT_DRIFT 1000 600"], Differences(await CompareAsync(brand)));
        await host.PassAsync(Duration.FromSeconds(30));
        Assert.Equal((400, 600), ((await brand.StateAsync(order)).Refunded, (await brand.StateAsync(order)).Returnable));
        Assert.Empty(Differences(await CompareAsync(brand)));
    }

    [Fact]
    public async Task An_account_into_which_nobody_may_look_any_more_is_said_to_be_unread_and_holds_nothing_up()
    {
        var brand = await host.BrandAsync();
        await brand.PayAndCaptureAsync(1_000);
        host.Gateway.Closed = brand.Account;
        var day = await CompareAsync(brand);
        host.Gateway.Closed = null;
        Assert.Equal((0, brand.Account), (day.GetProperty("compared").GetInt32(), Assert.Single(day.GetProperty("unreadAccounts").EnumerateArray()).GetString()));
        Assert.Empty(Differences(day));
        Assert.Equal(0, await host.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.calls WHERE tenant_id = $1 AND kind = 'payments.reconcile'", brand.Id));
        Assert.Empty((await CompareAsync(brand)).GetProperty("unreadAccounts").EnumerateArray());
    }

    [Fact]
    public async Task Whoever_compares_for_long_holds_the_call_so_that_nobody_begins_it_anew()
    {
        var brand = await host.BrandAsync();
        await brand.PayAndCaptureAsync(1_000);
        var held = new List<bool>();
        host.Gateway.Listing = async account =>
        {
            if (account.Id != brand.Account) return;
            host.Host.Clock.Advance(Duration.FromSeconds(50));
            held.Add(await host.Host.ScalarAsync<bool>("SELECT leased_until > $2 FROM tenancy.calls WHERE tenant_id = $1 AND kind = 'payments.reconcile'", brand.Id, host.Host.Clock.GetCurrentInstant().ToDateTimeUtc()));
        };
        await CompareAsync(brand);
        host.Gateway.Listing = null;
        Assert.Equal(8, held.Count);
        Assert.All(held, Assert.True);
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
        "query($d: LocalDate!) { reconciliation(date: $d) { doneAt compared unreadAccounts differences { kind intentId ours { minorUnits } theirs { minorUnits } isHealed } } }", new { d = date.ToString("uuuu-MM-dd", null) })).GetProperty("reconciliation");

    private static IEnumerable<string> Differences(JsonElement day) => day.GetProperty("differences").EnumerateArray().Select(d =>
        $"{d.GetProperty("kind").GetString()} {d.GetProperty("ours").GetProperty("minorUnits").GetInt64()} {d.GetProperty("theirs").GetProperty("minorUnits").GetInt64()}{(d.GetProperty("isHealed").GetBoolean() ? " healed" : "")}");
}
