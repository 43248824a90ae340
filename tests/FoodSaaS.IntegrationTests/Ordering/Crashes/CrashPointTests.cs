using FoodSaaS.IntegrationTests.Ordering.Orders;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

/// <summary>Whoever places, pays, takes, gives back or calls off dies at a named point, once: what must hold does at once, and the same wish again comes to what it would have come to.</summary>
[Collection(CrashCollection.Name)]
public sealed class CrashPointTests(CrashHost crashes)
{
    private Sale? _sale;

    /// <summary>The writes of each step, in their order: dying at one of them is dying after the one before.</summary>
    public static TheoryData<string, string, string> Points => new()
    {
        { nameof(Step.Place), "catalog.stock_counters", "UPDATE" },
        { nameof(Step.Place), "catalog.stock_reservations", "INSERT" },
        { nameof(Step.Place), "ordering.capacity_slots", "INSERT" },
        { nameof(Step.Place), "ordering.capacity_holds", "INSERT" },
        { nameof(Step.Place), "ordering.orders", "INSERT" },
        { nameof(Step.Place), "ordering.carts", "UPDATE" },
        { nameof(Step.Place), "tenancy.timers", "INSERT" },
        { nameof(Step.Place), "payments.payments", "INSERT" },
        { nameof(Step.Place), "tenancy.calls", "INSERT" },
        { nameof(Step.Place), "payments.simulator_intents", "INSERT" },
        { nameof(Step.Place), "payments.payments", "UPDATE" },
        { nameof(Step.Pay), "payments.simulator_intents", "UPDATE" },
        { nameof(Step.Pay), "payments.simulator_messages", "INSERT" },
        { nameof(Step.Pay), "payments.gateway_messages", "INSERT" },
        { nameof(Step.Pay), "payments.payments", "UPDATE" },
        { nameof(Step.Pay), "tenancy.outbox", "INSERT" },
        { nameof(Step.Pay), "ordering.orders", "UPDATE" },
        { nameof(Step.Accept), "ordering.orders", "UPDATE" },
        { nameof(Step.Accept), "payments.payments", "UPDATE" },
        { nameof(Step.Accept), "tenancy.calls", "UPDATE" },
        { nameof(Step.Accept), "payments.simulator_intents", "UPDATE" },
        { nameof(Step.Accept), "payments.simulator_log", "INSERT" },
        { nameof(Step.Accept), "payments.ledger_entries", "INSERT" },
        { nameof(Step.Refund), "payments.refunds", "INSERT" },
        { nameof(Step.Refund), "ordering.orders", "UPDATE" },
        { nameof(Step.Refund), "tenancy.calls", "INSERT" },
        { nameof(Step.Refund), "payments.simulator_intents", "UPDATE" },
        { nameof(Step.Refund), "payments.refunds", "UPDATE" },
        { nameof(Step.Refund), "payments.ledger_entries", "INSERT" },
        { nameof(Step.CallOff), "ordering.orders", "UPDATE" },
        { nameof(Step.CallOff), "catalog.stock_counters", "UPDATE" },
        { nameof(Step.CallOff), "ordering.capacity_slots", "UPDATE" },
        { nameof(Step.CallOff), "payments.payments", "UPDATE" },
        { nameof(Step.CallOff), "payments.refunds", "INSERT" },
    };

    internal enum Step
    {
        Place,
        Pay,
        Accept,
        Refund,
        CallOff,
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Dying_at_a_write(string step, string table, string operation)
    {
        var dying = Enum.Parse<Step>(step);
        _sale = await BeginAsync();
        foreach (var before in Enum.GetValues<Step>().Where(s => s < dying)) await TakeAsync(before);

        await crashes.Trap.SetAsync(table, operation, crashes.Brand);
        try
        {
            var death = await Record.ExceptionAsync(() => TakeAsync(dying));
            await crashes.SettleAsync();
            Assert.True(await crashes.Trap.DeathsAsync() > 0, $"{step} does not {operation} {table}: {death?.Message}");
            Assert.Empty(await Invariant.BrokenAsync(crashes.Host.Database, isAtRest: false));
        }
        finally
        {
            await crashes.Trap.LiftAsync();
        }

        await ComeBackAsync();
        await TakeAsync(dying);
        await IsAsItShouldAsync(dying);
    }

    [Fact]
    public async Task Dying_after_the_gateway_did_what_it_was_asked()
    {
        _sale = await BeginAsync();
        crashes.Gateway.Doomed = $"acct_sim_{crashes.Brand:N}";
        try
        {
            foreach (var step in Enum.GetValues<Step>())
            {
                await Record.ExceptionAsync(() => TakeAsync(step));
                Assert.Empty(await Invariant.BrokenAsync(crashes.Host.Database, isAtRest: false));
                await ComeBackAsync();
                await TakeAsync(step);
                await IsAsItShouldAsync(step);
            }

            // Orders of before may be given up meanwhile.
            Assert.Equal(["capture", "create", "get", "refund"], crashes.Gateway.Deaths.Except(["cancel"]));
        }
        finally
        {
            crashes.Gateway.Doomed = null;
        }
    }

    private async Task<Sale> BeginAsync()
    {
        var shop = crashes.Shop;
        return new Sale(await shop.FillAsync(shop.Browser(), (shop.Pizza, 2), (shop.Water, 1)), Guid.NewGuid().ToString("N"));
    }

    /// <summary>Takes a step of the sale; what was taken before is not taken again.</summary>
    private async Task TakeAsync(Step step)
    {
        var (shop, sale) = (crashes.Shop, _sale!);
        switch (step)
        {
            case Step.Place:
                _sale = sale with { Placed = await PlaceAsync(sale) };
                await crashes.SettleAsync();
                break;
            case Step.Pay when await StatusAsync() == "PENDING":
                await shop.PayAsync(sale.Placed!, CardPage.Good, crashes.SettleAsync);
                break;
            case Step.Accept when await StatusAsync() == "PLACED":
                await shop.DoAsync("acceptOrder", sale.Placed!.Id);
                await crashes.SettleAsync();
                break;
            case Step.Refund:
                await shop.DoAsync("refundOrder", sale.Placed!.Id, new { amount = 500, reason = "cold", idempotencyKey = sale.Key });
                await crashes.SettleAsync();
                break;
            case Step.CallOff when await StatusAsync() == "ACCEPTED":
                await shop.DoAsync("cancelOrder", sale.Placed!.Id, new { reason = "no dough" });
                await crashes.SettleAsync();
                break;
        }
    }

    private static async Task<Placed> PlaceAsync(Sale sale)
    {
        var (payload, refusal) = await sale.Basket.PlaceAsync("ONLINE", sale.Key);
        Assert.Null(refusal);
        return Placed.Of(payload);
    }

    private async Task<string?> StatusAsync() => (await crashes.Shop.TrackAsync(_sale!.Placed!.Token)).GetProperty("status").GetString();

    /// <summary>As long after the death as leases and pauses last.</summary>
    private async Task ComeBackAsync()
    {
        crashes.Host.Clock.Advance(Duration.FromSeconds(65));
        await crashes.SettleAsync();
    }

    private async Task IsAsItShouldAsync(Step step)
    {
        Assert.Empty(await Invariant.BrokenAsync(crashes.Host.Database, isAtRest: true));
        Assert.Equal(1, await crashes.Host.ScalarAsync<long>("SELECT count(*) FROM ordering.orders WHERE place_key = $1", _sale!.Key));
        var order = await crashes.Shop.TrackAsync(_sale.Placed!.Token);
        Assert.Equal(
            step switch
            {
                Step.Place => ("PENDING", 0L, 0L),
                Step.Pay => ("PLACED", 0L, 0L),
                Step.Accept => ("ACCEPTED", 2_200L, 0L),
                Step.Refund => ("ACCEPTED", 2_200L, 500L),
                _ => ("CANCELLED", 2_200L, 2_200L),
            },
            (order.GetProperty("status").GetString(), Minor("captured"), Minor("refunded")));

        long Minor(string field) => order.GetProperty(field).GetProperty("minorUnits").GetInt64();
    }

    private sealed record Sale(Basket Basket, string Key, Placed? Placed = null);
}
