using System.ComponentModel;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("An order that the restaurant does not take.")]
internal sealed record RejectOrderInput(
    [property: Description("The order.")] GlobalId Id,
    [property: Description("`Order.version` as it was seen.")] int Version,
    [property: Description("Why, for the diner to read; at most 200 characters.")] string Reason);

[Description("An order that the restaurant calls off.")]
internal sealed record CancelOrderInput(
    [property: Description("The order.")] GlobalId Id,
    [property: Description("`Order.version` as it was seen.")] int Version,
    [property: Description("Why, for the diner to read; at most 200 characters.")] string Reason);

/// <summary>The restaurant does not take an order, or calls off one that it took.</summary>
internal sealed class RejectOrder(StaffOrders orders, CallOffOrder callOff, GetOrders get)
{
    public Task<Result<StaffOrder>> ExecuteAsync(RejectOrderInput input, CancellationToken cancellationToken) =>
        EndAsync(input.Id, input.Version, OrderStatus.Rejected, input.Reason, cancellationToken);

    public Task<Result<StaffOrder>> CancelAsync(CancelOrderInput input, CancellationToken cancellationToken) =>
        EndAsync(input.Id, input.Version, OrderStatus.Cancelled, input.Reason, cancellationToken);

    private async Task<Result<StaffOrder>> EndAsync(GlobalId id, int version, OrderStatus to, string reason, CancellationToken cancellationToken)
    {
        if (OrderForm.Read(reason) is not { Length: <= OrderForm.LongestReason } given) return OrdersErrors.ReasonMissing;
        if (!(await orders.TakeAsync(id, version, cancellationToken)).TryGet(out var order, out var refusals)) return Result<StaffOrder>.Failure(refusals);
        var errors = await callOff.ExecuteAsync(order, to, orders.Me, given, cancellationToken);
        return errors.Count > 0 ? Result<StaffOrder>.Failure(errors) : await get.ForStaffAsync(order, cancellationToken);
    }
}
