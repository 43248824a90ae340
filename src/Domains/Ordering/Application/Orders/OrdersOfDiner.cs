using FoodSaaS.Contracts.Customers;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>A diner's orders, for the document of all that is kept of him.</summary>
internal sealed class OrdersOfDiner(OrderingDb db, ITenantScope scope) : IDinerRecords
{
    public string Name => "orders";

    public async Task<object> OfAsync(Guid dinerId, CancellationToken cancellationToken)
    {
        var orders = await db.Orders.AsNoTracking().Where(o => o.DinerId == dinerId).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var (own, any) = (scope.Brand.DefaultLocale, scope.Brand.Locales[0]);
        return orders.Select(o => new
        {
            o.Number,
            o.Status,
            o.Service,
            o.CreatedAt,
            o.PlacedAt,
            o.Contact,
            o.Address,
            o.Note,
            o.Table,
            Lines = o.Lines.Select(l => new { Name = l.Name.In(own, any), l.Quantity, l.Grams, l.Note, Total = new Money(l.Total, o.Currency).Amount }),
            Total = new Money(o.Total, o.Currency).ToString(),
        });
    }
}
