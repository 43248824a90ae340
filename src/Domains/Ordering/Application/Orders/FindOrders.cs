using FoodSaaS.Contracts.Locations;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>Whole orders for modules that keep a picture of them.</summary>
internal sealed class FindOrders(OrderingDb db, IPayments payments, IServingPlaces places, ITenantScope scope) : IOrders
{
    public async Task<IReadOnlyList<OrderDocument>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var orders = await db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken);
        var states = await payments.StatesAsync([.. orders.Select(o => o.Id)], cancellationToken);
        return [.. orders.Select(o => Document(o, states.GetValueOrDefault(o.Id)))];
    }

    public async Task<IReadOnlyList<Guid>> IdsAfterAsync(Guid? after, int count, CancellationToken cancellationToken) =>
        await db.Orders.Where(o => o.PlacedAt != null && (after == null || o.Id > after)).OrderBy(o => o.Id).Take(count).Select(o => o.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, string>> PlaceNamesAsync(CancellationToken cancellationToken) =>
        (await places.AllAsync(cancellationToken)).ToDictionary(p => p.Id, p => p.Name.In(scope.Brand.DefaultLocale, scope.Brand.Locales[0]));

    private OrderDocument Document(Order order, PaymentState? payment) => new(
        order.Id,
        order.Version,
        order.Number,
        order.Status,
        order.Service,
        order.LocationId,
        order.Place.TimeZone,
        order.Currency.Code,
        order.DinerId,
        order.Contact,
        order.Address,
        order.Note,
        order.Table,
        [.. order.Lines.Select(Document)],
        order.Fees,
        order.Discounts,
        order.Taxes,
        order.Subtotal,
        order.Tip,
        order.Total,
        payment?.Captured ?? 0,
        payment?.Refunded ?? 0,
        order.Method.ToString(),
        order.PlacedAt ?? order.CreatedAt,
        order.RequestedFor,
        order.PromisedFor,
        order.ChangedAt,
        order.Moves,
        payment?.Tip?.Captured ?? 0,
        payment?.Tip?.Refunded ?? 0);

    private OrderLineDocument Document(OrderLine line)
    {
        var (own, any) = (scope.Brand.DefaultLocale, scope.Brand.Locales[0]);
        return new(
            line.Id,
            line.ItemId,
            line.Name.In(own, any),
            line.SizeName?.In(own, any),
            [.. line.Options.Select(o => new OrderOption(o.OptionId, o.Name.In(own, any), o.Extra))],
            line.Quantity,
            line.Grams,
            line.Note,
            line.UnitPrice,
            line.Total,
            line.RefundedAmount);
    }
}
