using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>Whatever breaks while an order is placed or answered: nothing is half done, and the same wish works afterwards.</summary>
public sealed class PlacingCrashTests(ApiFixture api)
{
    [Fact]
    public async Task An_order_whose_payment_cannot_be_begun_was_never_placed()
    {
        var breaking = new Breaking();
        await using var host = await OwnHost.StartAsync(api, services => services.Decorate<IPayments>(inner => new BreakingPayments(inner, breaking)));
        var shop = await Shop.OpenAsync(host);
        await shop.Brand.ChangeAsync("setItemStock", new { itemId = shop.Pizza.Item, onHand = 2 }, "stock", "onHand");
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 2));

        breaking.Opens = true;
        await Assert.ThrowsAnyAsync<Exception>(() => basket.PlaceAsync(key: "same-key-1"));
        Assert.Equal((0L, 0L, 0L, 2), await HeldAsync(host, shop, basket));

        breaking.Opens = false;
        var placed = Placed.Of((await basket.PlaceAsync(key: "same-key-1")).Payload);
        Assert.Equal((1L, 1L, 2L, 0), await HeldAsync(host, shop, basket));

        breaking.Voids = true;
        await Assert.ThrowsAnyAsync<Exception>(() => shop.WorkAsync("rejectOrder", placed.Id, new { reason = "no" }));
        Assert.Equal("PLACED", (await shop.TrackAsync(placed.Token)).GetProperty("status").GetString());
        Assert.Equal((1L, 1L, 2L, 0), await HeldAsync(host, shop, basket));
        breaking.Voids = false;
        await shop.DoAsync("rejectOrder", placed.Id, new { reason = "no" });
        Assert.Equal((1L, 1L, 0L, 0), await HeldAsync(host, shop, basket));
    }

    /// <summary>Orders, payments, reserved dishes, and what the cart holds.</summary>
    private static async Task<(long Orders, long Payments, long Reserved, int InCart)> HeldAsync(OwnHost host, Shop shop, Basket basket) => (
        await host.ScalarAsync<long>("SELECT count(*) FROM ordering.orders"),
        await host.ScalarAsync<long>("SELECT count(*) FROM payments.payments"),
        (await shop.Brand.AsOwnerAsync("{ stock { reserved } }")).GetProperty("stock")[0].GetProperty("reserved").GetInt64(),
        (await basket.LookAsync()).Cart.GetProperty("itemCount").GetInt32());

    private sealed class Breaking
    {
        public bool Opens { get; set; }

        public bool Voids { get; set; }
    }

    private sealed class BreakingPayments(IPayments inner, Breaking breaking) : IPayments
    {
        public Task<IReadOnlyList<PaymentMethod>> MethodsAsync(CancellationToken cancellationToken) => inner.MethodsAsync(cancellationToken);

        public async Task<PaymentState> OpenAsync(NewPayment payment, CancellationToken cancellationToken)
        {
            var state = await inner.OpenAsync(payment, cancellationToken);
            return breaking.Opens ? throw new InvalidOperationException("The process died here.") : state;
        }

        public Task<Result<PaymentState>> CaptureAsync(Guid orderId, long amount, CancellationToken cancellationToken) => inner.CaptureAsync(orderId, amount, cancellationToken);

        public async Task<Result<PaymentState>> VoidAsync(Guid orderId, CancellationToken cancellationToken)
        {
            var state = await inner.VoidAsync(orderId, cancellationToken);
            return breaking.Voids ? throw new InvalidOperationException("The process died here.") : state;
        }

        public Task<Result<PaymentState>> RefundAsync(NewRefund refund, CancellationToken cancellationToken) => inner.RefundAsync(refund, cancellationToken);

        public Task<Result<PaymentState>> TipAsync(NewTip tip, CancellationToken cancellationToken) => inner.TipAsync(tip, cancellationToken);

        public Task<IReadOnlyDictionary<Guid, PaymentState>> StatesAsync(IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken) => inner.StatesAsync(orderIds, cancellationToken);
    }
}
