using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>Whoever dies between telling the gateway and writing it down has told it once.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class CrashTests(PaymentsHost host)
{
    [Fact]
    public async Task A_death_after_any_request_repeats_it_without_effect()
    {
        var brand = await host.BrandAsync();
        host.Gateway.Doomed = brand.Account;
        var order = await brand.OpenAsync(PaymentMethod.Online, 2_000);
        await PassAsync();
        await brand.ConfirmAsync(order, PayingBrand.Good);
        await PassAsync();
        await brand.CaptureAsync(order, 1_500);
        await PassAsync();
        await brand.RefundAsync(order, 500);
        await PassAsync();
        var other = await brand.PayAsync(1_000);
        await brand.LetGoAsync(other);
        await PassAsync();

        Assert.Equal(["cancel", "capture", "create", "get", "refund"], host.Gateway.Deaths);
        Assert.Equal(["create", "confirm", "capture", "refund"], await brand.LogAsync(order));
        Assert.Equal(["create", "confirm", "cancel"], await brand.LogAsync(other));
        var (taken, gone) = (await brand.StateAsync(order), await brand.StateAsync(other));
        Assert.Equal((PaymentStatus.Captured, 1_500, 500), (taken.Status, taken.Captured, taken.Refunded));
        Assert.Equal((PaymentStatus.Voided, 0), (gone.Status, gone.Captured));
        var balances = await brand.BalancesAsync();
        Assert.Equal((-1_500, 500), (balances["SALES"], balances["REFUNDS"]));
        Assert.Equal(0, balances.Values.Sum());
    }

    [Fact]
    public async Task What_a_dead_man_had_authorised_on_the_day_is_released_though_the_order_was_called_off_before_anybody_knew()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(3_000, PayingBrand.Good, host.Host.Clock.GetCurrentInstant() + Duration.FromDays(6));
        host.Gateway.Doomed = brand.Account;
        await host.PassAsync(Duration.FromDays(6) - Duration.FromHours(11));
        await host.PassAsync(Duration.FromSeconds(5));
        Assert.Equal(["confirm", "create", "get"], host.Gateway.Deaths);
        await brand.LetGoAsync(order);
        await PassAsync();
        Assert.Equal(["create", "confirm kept", "cancel"], await host.Host.Database.ColumnAsync<string>(
            "SELECT l.operation FROM payments.simulator_log l JOIN payments.simulator_intents i ON i.tenant_id = l.tenant_id AND i.id = l.intent_id WHERE l.tenant_id = $1 AND i.kind = 'Payment' ORDER BY l.at, l.id", brand.Id));
        Assert.Equal(PaymentStatus.Voided, (await brand.StateAsync(order)).Status);
    }

    [Fact]
    public async Task What_a_kept_method_pays_is_begun_authorised_and_taken_once_though_everybody_dies_who_asks_for_it()
    {
        var brand = await host.BrandAsync();
        host.Gateway.Doomed = brand.Account;
        var order = await brand.OpenAsync(PaymentMethod.Online, 3_000, host.Host.Clock.GetCurrentInstant() + Duration.FromDays(6));
        await PassAsync();
        await brand.ConfirmAsync(order, PayingBrand.Good);
        await PassAsync();
        Assert.Equal(PaymentStatus.Saved, (await brand.StateAsync(order)).Status);
        await brand.CaptureAsync(order, 2_800);
        await host.PassAsync(Duration.FromDays(6) - Duration.FromHours(11));
        for (var i = 0; i < 3; i++) await PassAsync();

        Assert.Equal(["capture", "confirm", "create", "get", "keep"], host.Gateway.Deaths);
        Assert.Equal(2_800, (await brand.StateAsync(order)).Captured);
        Assert.Equal(["capture", "confirm", "confirm kept", "create", "create"], (await brand.LogAsync(order)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_called_off_before_its_day_is_never_authorised()
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.PayAsync(3_000, PayingBrand.Good, host.Host.Clock.GetCurrentInstant() + Duration.FromDays(6));
        await brand.LetGoAsync(order);
        Assert.Equal(PaymentStatus.Voided, (await brand.StateAsync(order)).Status);
        await host.PassAsync(Duration.FromDays(6) - Duration.FromHours(11));
        Assert.Equal(["create", "confirm"], await brand.LogAsync(order));
    }

    [Fact]
    public async Task Requests_under_one_key_at_once_have_the_effect_of_one()
    {
        var brand = await host.BrandAsync();
        var (account, euro, key) = (new GatewayAccount(new TenantId(brand.Id), brand.Account), Currency.Of("EUR"), Guid.NewGuid().ToString("N"));
        var created = await AtOnceAsync(() => host.Gateway.CreateAsync(account, new NewIntent($"{key}:create", Guid.NewGuid(), 1_000, 0, euro, "?"), default));
        var intent = Assert.Single(created.Select(c => c.Id).Distinct());
        await brand.ConfirmAsync(created[0].ClientSecret!, PayingBrand.Good);
        Assert.All(await AtOnceAsync(() => host.Gateway.CaptureAsync(account, intent, 900, 9, euro, $"{key}:capture", default)), c => Assert.Equal(900, c.Captured));
        await AtOnceAsync(() => host.Gateway.RefundAsync(account, intent, new NewGatewayRefund(Guid.NewGuid(), 300, euro), $"{key}:refund", default));
        var now = (await host.Gateway.GetAsync(account, intent, default)).Value;
        Assert.Equal((900, 300, 6), (now.Captured, now.Refunded, now.PlatformFee));
    }

    /// <summary>The answers of those that got one.</summary>
    private static async Task<IReadOnlyList<T>> AtOnceAsync<T>(Func<Task<Result<T>>> ask)
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                return (Answer: await ask(), IsAnswered: true);
            }
            catch (GatewayUnavailableException)
            {
                return (default, false);
            }
        }));
        return [.. asked.Where(a => a.IsAnswered).Select(a => a.Answer.Value)];
    }

    /// <summary>What died is taken up again.</summary>
    private async Task PassAsync()
    {
        for (var i = 0; i < 3; i++) await host.PassAsync(Duration.FromSeconds(5));
    }
}
