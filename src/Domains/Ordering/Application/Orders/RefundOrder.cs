using System.ComponentModel;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("Money to be given back. Without lines and amount it is all that was taken.")]
internal sealed record RefundOrderInput(
    [property: Description("The order.")] GlobalId Id,
    [property: Description("Why; at most 200 characters.")] string Reason,
    [property: Description("8 to 64 letters, digits, hyphens and underscores, drawn for this wish: asked again with it, nothing is given back twice.")] string IdempotencyKey,
    [property: Description("What is given back, piece by piece; an empty list is refused, since leaving it out means all.")] IReadOnlyList<OrderPiecesInput>? Lines = null,
    [property: Description("How much is given back, in minor units: 1 or more.")] long? Amount = null);

/// <summary>Gives money of an order back: for lines, of any amount, or all of it. Never more than was taken, however many ask at once.</summary>
internal sealed class RefundOrder(OrderingDb db, StaffOrders orders, IPayments payments, OrderMoney money, GetOrders get, IClock clock)
{
    public async Task<Result<StaffOrder>> ExecuteAsync(RefundOrderInput input, CancellationToken cancellationToken)
    {
        if (Errors(input) is { Count: > 0 } errors) return errors;
        if (!(await orders.TakeAsync(input.Id, cancellationToken)).TryGet(out var order, out var refusals)) return Result<StaffOrder>.Failure(refusals);
        var (id, pieces, reason) = (IdempotencyKey.IdOf(order.Id, input.IdempotencyKey), input.Lines.Pieces(), OrderForm.Read(input.Reason)!);
        if (order.Refunds.FirstOrDefault(r => r.Id == id) is { } done) return IsSame(done, pieces, input.Amount, reason) ? await get.ForStaffAsync(order, cancellationToken) : OrdersErrors.KeyReused;
        if (!(await AmountAsync(order, pieces, input.Amount, cancellationToken)).TryGet(out var wanted, out refusals)) return Result<StaffOrder>.Failure(refusals);

        var amount = order.Method == PaymentMethod.Online ? OnlineAmounts.RoundDown(wanted, order.Currency) : wanted;
        if (amount < 1) return OrdersErrors.AmountOutOfRange;
        if (!(await payments.RefundAsync(new NewRefund(id, order.Id, amount, reason), cancellationToken)).TryGet(out _, out refusals)) return Result<StaffOrder>.Failure(refusals);
        var now = clock.GetCurrentInstant();
        order.Refund(new OrderRefund(id, amount, pieces, reason, orders.Me.Name, now), now);
        await db.SaveChangesAsync(cancellationToken);
        return await get.ForStaffAsync(order, cancellationToken);
    }

    private static List<Error> Errors(RefundOrderInput input)
    {
        var errors = new List<Error>();
        if (!IdempotencyKey.IsOne(input.IdempotencyKey)) errors.Add(OrdersErrors.KeyInvalid);
        if (OrderForm.Read(input.Reason) is not { Length: <= OrderForm.LongestReason }) errors.Add(OrdersErrors.ReasonMissing);
        if (input.Lines is { Count: 0 }) errors.Add(OrdersErrors.RefundOfNoLines);
        if (input is { Lines.Count: > 0, Amount: not null }) errors.Add(OrdersErrors.RefundAmbiguous);
        if (input.Amount is < 1) errors.Add(OrdersErrors.AmountOutOfRange);
        return errors;
    }

    private static bool IsSame(OrderRefund done, IReadOnlyList<LinePieces> pieces, long? amount, string reason) =>
        done.Lines.SequenceEqual(pieces) && (amount ?? done.Amount) == done.Amount && done.Reason == reason;

    private async Task<Result<long>> AmountAsync(Order order, IReadOnlyList<LinePieces> pieces, long? named, CancellationToken cancellationToken)
    {
        if (named is { } given) return given;
        if (pieces.Count > 0) return order.WorthOf(pieces);
        var state = await money.StateAsync(order.Id, cancellationToken);
        return state is { Returnable: > 0 } ? state.Returnable : OrdersErrors.NothingToRefund;
    }
}
