using FoodSaaS.Contracts.Payments;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>Fifty at once.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class RaceTests(PaymentsHost host)
{
    private const int Many = 50;

    [Theory]
    [InlineData(PaymentMethod.Cash)]
    [InlineData(PaymentMethod.Online)]
    public async Task Refunds_at_once_never_give_back_more_than_was_taken(PaymentMethod method)
    {
        var brand = await host.BrandAsync();
        var order = await TakenAsync(brand, method, 1_000);
        var asked = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => brand.RefundAsync(order, 100)));
        await host.SettleAsync();

        Assert.Equal(10, asked.Count(r => r.IsSuccess));
        Assert.All(asked.Where(r => !r.IsSuccess), r => Assert.Equal("REFUND_TOO_HIGH", r.Errors[0].Code));
        Assert.Equal(1_000, (await brand.StateAsync(order)).Refunded);
        Assert.Equal(1_000, (await brand.BalancesAsync())["REFUNDS"]);
        if (method == PaymentMethod.Online) Assert.Equal(10, (await brand.LogAsync(order)).Count(o => o == "refund"));
    }

    [Fact]
    public async Task The_same_refund_at_once_is_one()
    {
        var brand = await host.AnyBrandAsync();
        var order = await TakenAsync(brand, PaymentMethod.Online, 1_000);
        var id = Guid.CreateVersion7();
        var asked = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => brand.RefundAsync(order, 100, id)));
        await host.SettleAsync();
        Assert.All(asked, r => Assert.True(r.IsSuccess));
        Assert.Equal(100, (await brand.StateAsync(order)).Refunded);
        Assert.Single(await brand.LogAsync(order), "refund");
    }

    [Fact]
    public async Task Of_captures_at_once_one_decides()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(1_000);
        var asked = await Task.WhenAll(Enumerable.Range(1, Many).Select(i => brand.CaptureAsync(order, i * 20)));
        await host.SettleAsync();
        Assert.Single(asked, r => r.IsSuccess);
        var state = await brand.StateAsync(order);
        Assert.Equal(asked.ToList().FindIndex(r => r.IsSuccess) * 20 + 20, state.Captured);
        Assert.Equal(-state.Captured, (await brand.BalancesAsync())["SALES"]);
        Assert.Single(await brand.LogAsync(order), "capture");
    }

    [Fact]
    public async Task Taking_and_letting_go_at_once_leaves_nothing_taken_or_nothing_let_go()
    {
        var brand = await host.AnyBrandAsync();
        var orders = new List<Guid>();
        for (var i = 0; i < 5; i++) orders.Add(await brand.PayAsync(1_000));
        await Task.WhenAll(orders.SelectMany(order => new[] { brand.CaptureAsync(order, 1_000), brand.LetGoAsync(order) }));
        await host.SettleAsync();
        foreach (var order in orders)
        {
            var state = await brand.StateAsync(order);
            Assert.Equal(state.Captured, state.Refunded);
            Assert.True(state.Captured is 0 or 1_000);
        }
    }

    private async Task<Guid> TakenAsync(PayingBrand brand, PaymentMethod method, long amount)
    {
        if (method == PaymentMethod.Online) return await brand.PayAndCaptureAsync(amount);
        var order = await brand.OpenAsync(method, amount);
        await brand.CaptureAsync(order, amount);
        return order;
    }
}
