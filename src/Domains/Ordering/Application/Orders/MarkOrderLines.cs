using System.ComponentModel;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("Lines that a station of the kitchen has made.")]
internal sealed record MarkOrderLinesInput(
    [property: Description("The order.")] GlobalId Id,
    [property: Description("The lines.")] IReadOnlyList<GlobalId> LineIds,
    [property: Description("Whether they are made; false takes that back.")] bool IsReady = true);

/// <summary>Stations mark their own lines, several at once and without having seen each other's marks: no version is asked for.</summary>
internal sealed class MarkOrderLines(OrderingDb db, StaffOrders orders, GetOrders get, IClock clock)
{
    public async Task<Result<StaffOrder>> ExecuteAsync(MarkOrderLinesInput input, CancellationToken cancellationToken)
    {
        if (!(await orders.TakeAsync(input.Id, cancellationToken)).TryGet(out var order, out var refusals)) return Result<StaffOrder>.Failure(refusals);
        if (order.Mark([.. input.LineIds.Select(l => l.Of(OrderIds.OrderLine))], input.IsReady, clock.GetCurrentInstant()) is { } refused) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return await get.ForStaffAsync(order, cancellationToken);
    }
}
