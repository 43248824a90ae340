using FoodSaaS.Api.Demo;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Demo;

/// <summary>What the seeder lets happen before today.</summary>
public sealed class DemoDaysTests(ApiFixture api)
{
    [Fact]
    public async Task Days_of_trade_fill_history_and_books_and_leave_nothing_on_todays_board()
    {
        await using var host = await OwnHost.StartAsync(api);
        var now = host.Clock.GetCurrentInstant();
        host.Clock.Reset(now - Duration.FromDays(4));
        using var demo = await DemoShop.OpenAsync(host);
        await demo.Staff.SignInAsync();
        var days = demo.Days(host);
        await days.TradeAsync([(demo.Brand, demo.Staff)], DemoDays.HourOf(now, before: 2), from: 0, count: 4);
        await days.TradeAsync([(demo.Brand, demo.Staff)], DemoDays.HourOf(now, before: 1), from: 4, count: 4);
        host.Clock.Reset(now);
        await days.SettleAsync();

        Assert.Empty(await demo.Shop.BoardAsync());
        var read = await demo.Shop.Brand.AsOwnerAsync(
            "{ orderHistory(first: 50) { nodes { status placedAt total { minorUnits } refunded { minorUnits } } } reconciliations { doneAt compared differences { kind } } payouts { amount { minorUnits } } }");
        var orders = read.GetProperty("orderHistory").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["CANCELLED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "REJECTED"], orders.Select(o => o.GetProperty("status").GetString()).Order(StringComparer.Ordinal));
        Assert.All(orders, o => Assert.True(o.GetProperty("placedAt").GetDateTimeOffset() < now.ToDateTimeOffset() - TimeSpan.FromHours(12)));
        Assert.Equal(2, orders.Count(o => o.GetProperty("status").GetString() == "COMPLETED" && Amount(o, "refunded") > 0));
        Assert.Contains(orders, o => o.GetProperty("status").GetString() == "COMPLETED" && Amount(o, "refunded") == Amount(o, "total"));

        var compared = read.GetProperty("reconciliations").EnumerateArray().Where(r => r.GetProperty("doneAt").ValueKind != System.Text.Json.JsonValueKind.Null).ToList();
        Assert.Contains(compared, r => r.GetProperty("compared").GetInt32() > 0);
        Assert.All(compared, r => Assert.Equal(0, r.GetProperty("differences").GetArrayLength()));
        Assert.Contains(read.GetProperty("payouts").EnumerateArray(), p => Amount(p, "amount") > 0);
    }

    private static long Amount(System.Text.Json.JsonElement of, string field) => of.GetProperty(field).GetProperty("minorUnits").GetInt64();
}
