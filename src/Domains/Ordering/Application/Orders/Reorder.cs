using System.ComponentModel;
using FoodSaaS.Contracts.Customers;
using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("An order to be had again: named by its link's token, or by its id where it is the diner's own.")]
internal sealed record ReorderInput(
    [property: Description("The token of the order's link.")] string? OrderToken = null,
    [property: Description("Id of an order of the diner who is signed in.")] GlobalId? OrderId = null,
    [property: Description("The token of the cart that it is put into; a new one where left out.")] string? Token = null);

/// <summary>Puts what an order held into a cart, as far as the menu still has it. What it costs is asked anew.</summary>
internal sealed class Reorder(OrderingDb db, TrackingTokens tokens, StartCart start, CartChange change, WantedDishes dishes, IDiners diners, ITenantScope scope)
{
    public async Task<Result<StartedCart>> ExecuteAsync(ReorderInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(input, cancellationToken) is not { } order) return OrdersErrors.TokenUnknown with { Field = input.OrderToken is null ? "orderId" : "orderToken" };
        if (!(await CartAsync(input.Token, order, cancellationToken)).TryGet(out var token, out var refusals)) return Result<StartedCart>.Failure(refusals);
        var filled = await change.MakeAsync(token, null, (cart, now) => FillAsync(cart, order, now, cancellationToken), cancellationToken);
        return filled.Map(cart => new StartedCart(cart, token));
    }

    private async Task<Order?> FindAsync(ReorderInput input, CancellationToken cancellationToken)
    {
        if (input.OrderToken is { } token) return tokens.Read(token, scope.Current) is { } id ? await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellationToken) : null;
        if (diners.SignedIn is not { } me || input.OrderId?.Of(OrderIds.Order) is not { } own) return null;
        return await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == own && o.DinerId == me, cancellationToken);
    }

    private async Task<Result<string>> CartAsync(string? token, Order order, CancellationToken cancellationToken)
    {
        if (token is not null) return token;
        var there = await start.ExecuteAsync(new StartCartInput(order.Service, new GlobalId(OrderingIds.Location, order.LocationId)), cancellationToken);
        var started = there.IsSuccess ? there : await start.ExecuteAsync(new StartCartInput(order.Service), cancellationToken);
        return started.Map(s => s.Token);
    }

    private async Task<IReadOnlyList<Error>> FillAsync(Cart cart, Order order, Instant now, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var line in order.Lines)
        {
            var wanted = new CartLine(Ids.New(), line.ItemId, line.SizeId, line.Name, "", line.Chosen, line.Quantity, line.Grams, line.Note);
            var had = await dishes.CheckAsync(cart, wanted, now, cancellationToken);
            if (had.IsSuccess && cart.Add(had.Value, now) is null) added++;
        }

        return added > 0 ? [] : [OrdersErrors.NothingToReorder];
    }
}
