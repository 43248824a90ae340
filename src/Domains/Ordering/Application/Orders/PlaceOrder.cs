using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Customers;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>
/// Turns a cart into an order, in one transaction: what it costs is worked out anew and compared with what the diner was promised, dishes and the kitchen's time are taken,
/// the payment is begun. A refusal undoes all of it and leaves the cart as it is. Under one key it happens once, however often and however much at once it is asked for.
/// </summary>
internal sealed class PlaceOrder(
    OrderingDb db, OrderRows rows, CartRows carts, CartChange change, Checkout checkout, QuoteCart quotes, IStock stock, KitchenCapacity kitchen, IPayments payments, OrderTimers timers,
    PlacingDigests digests, TrackingTokens tokens, GetOrders get, IDiners diners, ITenantScope scope, IClock clock)
{
    /// <param name="isPublic">Whoever asks is no server of the brand's: how often he may order with one cart is bounded.</param>
    public async Task<Result<PlacedOrder>> ExecuteAsync(PlaceOrderInput input, string locale, bool isPublic, CancellationToken cancellationToken)
    {
        var (now, digest) = (clock.GetCurrentInstant(), digests.Of(input));
        var cart = await carts.TakeAsync(input.Token, cancellationToken);
        if (!OrderContactForm.Read(input, scope.Brand.Country).TryGet(out var contact, out var refusals)) return cart is null ? CartErrors.NotFound : Result<PlacedOrder>.Failure(refusals);

        // Only now: whoever asked at the same time had the cart before us, and may have ordered it.
        var (placed, number) = await rows.MeetAsync(input.IdempotencyKey, now, cancellationToken);
        if (placed is not null) return await AnswerAsync(placed, digest, cancellationToken);
        if (cart is null) return CartErrors.NotFound;
        if (isPublic && !cart.MayOrder(now)) return CartErrors.RateLimited;
        if (!(await checkout.ExecuteAsync(cart, input, cancellationToken)).TryGet(out var sale, out refusals)) return Result<PlacedOrder>.Failure(refusals);

        var id = Ids.New();
        if (await stock.ReserveAsync(id, cart.LocationId, sale.Dishes, cancellationToken) is { Count: > 0 } shortages) return sale.SoldOut(shortages);
        if (number is null) return OrdersErrors.NumbersTaken;
        if (await kitchen.HoldAsync(id, sale.Quote.Demand!, null, cancellationToken) is not { } time) return await NoCapacityAsync(cart, cancellationToken);
        var order = Order.Open(
            sale.Order(id, number, time) with { Contact = contact, Note = OrderForm.Read(input.Note), Locale = locale, DinerId = cart.DinerId ?? diners.SignedIn, PlaceKey = input.IdempotencyKey, PlaceDigest = digest },
            now);
        if (order.Method != PaymentMethod.Online || order.Total == 0) order.MoveTo(OrderStatus.Placed, Mover.Rule, null, now);
        db.Add(order);
        cart.Empty(now);
        if (await SaveAsync(cart, cancellationToken) is { } refused) return refused;
        return new PlacedOrder(new TrackedOrder(order, await BeginPaymentAsync(order, cancellationToken), MayTip: false), tokens.Of(scope.Current, id));
    }

    private async Task<Result<PlacedOrder>> AnswerAsync(Order order, byte[] digest, CancellationToken cancellationToken)
    {
        if (!PlacingDigests.AreSame(order.PlaceDigest, digest)) return OrdersErrors.KeyReused;
        return new PlacedOrder(await get.ForDinerAsync(order, cancellationToken), tokens.Of(scope.Current, order.Id));
    }

    /// <summary>With when there is some again, where that can be said.</summary>
    private async Task<Error> NoCapacityAsync(Cart cart, CancellationToken cancellationToken) =>
        CheckoutErrors.Of((await quotes.ForAsync(cart, cancellationToken)).Problems.FirstOrDefault(p => p.Code == CartProblemCode.NoCapacity) ?? CartProblems.NoCapacity(null));

    /// <summary>Another cart's order may have come with the same key, or with the same number, at the very same instant.</summary>
    private async Task<Error?> SaveAsync(Cart cart, CancellationToken cancellationToken)
    {
        try
        {
            await change.SaveAsync(cart, cancellationToken);
            return null;
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } taken)
        {
            db.ChangeTracker.Clear();
            return taken.ConstraintName?.Contains("place_key", StringComparison.Ordinal) == true ? OrdersErrors.KeyReused : OrdersErrors.NumbersTaken;
        }
    }

    private async Task<PaymentState?> BeginPaymentAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.Status == OrderStatus.Pending) await timers.GiveUpAtAsync(order.Id, order.CreatedAt + Order.PayingTime, cancellationToken);
        if (order.Total == 0) return null;
        var captureAfter = order.RequestedFor is null ? null : order.PromisedFor;
        return await payments.OpenAsync(new NewPayment(order.Id, order.Method, order.Total, order.Currency, order.Number, captureAfter, order.DinerId) { IsFirst = true }, cancellationToken);
    }
}

/// <param name="TrackingToken">By which whoever has it follows the order.</param>
internal sealed record PlacedOrder(TrackedOrder Order, string TrackingToken);
