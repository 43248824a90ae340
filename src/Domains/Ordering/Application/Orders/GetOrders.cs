using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>An order with what is known of its payment, as whoever has its link sees it.</summary>
/// <param name="MayTip">Whether a tip can be given for it now.</param>
internal sealed record TrackedOrder(Order Order, PaymentState? Payment, bool MayTip) : IOrderView;

/// <summary>An order with what is known of its payment, as staff sees it.</summary>
internal sealed record StaffOrder(Order Order, PaymentState? Payment) : IOrderView;

internal interface IOrderView
{
    Order Order { get; }

    PaymentState? Payment { get; }
}

/// <summary>Reads orders: one for whoever has its link, one or the open ones for the staff.</summary>
internal sealed class GetOrders(OrderingDb db, IPayments payments, TrackingTokens tokens, FollowedReads followed, ITenantScope scope, IClock clock)
{
    /// <summary>More than any kitchen has at once.</summary>
    private const int MostOnBoard = 500;

    public async Task<TrackedOrder> ForDinerAsync(Order order, CancellationToken cancellationToken) => Tracked(await ReadAsync(order, cancellationToken));

    public async Task<StaffOrder> ForStaffAsync(Order order, CancellationToken cancellationToken) => new(order, await StateAsync(order.Id, cancellationToken));

    /// <summary>Null where the token is none of ours.</summary>
    public async Task<TrackedOrder?> TrackedAsync(string token, CancellationToken cancellationToken) =>
        tokens.Read(token, scope.Current) is { } id && await ReadAsync(id, cancellationToken) is { } read ? Tracked(read) : null;

    /// <summary>For those who have shown its token.</summary>
    public async Task<TrackedOrder?> TrackedAsync(FollowedOrder told, CancellationToken cancellationToken) =>
        await followed.GetAsync(scope.Current, told, () => ReadAsync(told.Id, cancellationToken)) is { } read ? Tracked(read) : null;

    /// <summary>Null for one that never reached the restaurant.</summary>
    public async Task<StaffOrder?> FindAsync(Guid id, CancellationToken cancellationToken) => OnBoard(await ReadAsync(id, cancellationToken));

    public async Task<StaffOrder?> FindAsync(FollowedOrder told, CancellationToken cancellationToken) =>
        OnBoard(await followed.GetAsync(scope.Current, told, () => ReadAsync(told.Id, cancellationToken)));

    /// <summary>All that are open, and those that were done since the brand's day began; the oldest first.</summary>
    public async Task<IReadOnlyList<StaffOrder>> BoardAsync(Guid? locationId, CancellationToken cancellationToken)
    {
        var today = scope.Brand.Zone.AtStartOfDay(clock.GetCurrentInstant().InZone(scope.Brand.Zone).Date).ToInstant();
        var mine = db.Orders.AsNoTracking().Where(o => locationId == null || o.LocationId == locationId);
        var open = await mine.Where(o => o.ClosedAt == null && o.PlacedAt != null).OrderBy(o => o.PlacedAt).Take(MostOnBoard).ToListAsync(cancellationToken);
        var done = await mine.Where(o => o.ClosedAt >= today && o.PlacedAt != null).OrderByDescending(o => o.ClosedAt).Take(MostOnBoard).ToListAsync(cancellationToken);
        List<Order> all = [.. open, .. done];
        var states = await payments.StatesAsync([.. all.Select(o => o.Id)], cancellationToken);
        return [.. all.OrderBy(o => o.PlacedAt).Select(o => new StaffOrder(o, states.GetValueOrDefault(o.Id)))];
    }

    private static TrackedOrder Tracked(OrderRead read) => new(read.Order, read.Payment, read.MayTip);

    private static StaffOrder? OnBoard(OrderRead? read) => read is { Order.PlacedAt: not null } ? new StaffOrder(read.Order, read.Payment) : null;

    private async Task<OrderRead?> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellationToken) is { } order ? await ReadAsync(order, cancellationToken) : null;

    private async Task<OrderRead> ReadAsync(Order order, CancellationToken cancellationToken)
    {
        var state = await StateAsync(order.Id, cancellationToken);
        var isTippable = order.MayBeTipped(clock.GetCurrentInstant()) && state?.Tip is not { Status: PaymentStatus.Authorised or PaymentStatus.Captured };
        return new OrderRead(order, state, isTippable && (await payments.MethodsAsync(cancellationToken)).Contains(PaymentMethod.Online));
    }

    private async Task<PaymentState?> StateAsync(Guid id, CancellationToken cancellationToken) => (await payments.StatesAsync([id], cancellationToken)).GetValueOrDefault(id);
}
