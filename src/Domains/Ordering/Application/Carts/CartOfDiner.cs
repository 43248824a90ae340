using FoodSaaS.Contracts.Customers;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>What a diner is about to order, for the document of all that is kept of him.</summary>
internal sealed class CartOfDiner(OrderingDb db, ITenantScope scope) : IDinerRecords
{
    public string Name => "carts";

    public async Task<object> OfAsync(Guid dinerId, CancellationToken cancellationToken)
    {
        var carts = await db.Carts.AsNoTracking().Where(c => c.DinerId == dinerId && c.MergedInto == null).ToListAsync(cancellationToken);
        var (own, any) = (scope.Brand.DefaultLocale, scope.Brand.Locales[0]);
        return carts.Select(c => new { c.CreatedAt, c.Service, c.RequestedFor, c.Address, c.Table, c.Tip, Lines = c.Lines.Select(l => new { Name = l.Name.In(own, any), l.Quantity, l.Grams, l.Note }) });
    }
}
