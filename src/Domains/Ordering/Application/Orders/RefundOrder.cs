using System.ComponentModel;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("Money to be given back. Without lines and amount it is all that was taken: for the order, or as a tip afterwards.")]
internal sealed record RefundOrderInput(
    [property: Description("The order.")] GlobalId Id,
    [property: Description("Why; at most 200 characters.")] string Reason,
    [property: Description("8 to 64 letters, digits, hyphens and underscores, drawn for this wish: asked again with it, nothing is given back twice.")] string IdempotencyKey,
    [property: Description("What is given back, piece by piece; an empty list is refused, since leaving it out means all.")] IReadOnlyList<OrderPiecesInput>? Lines = null,
    [property: Description("How much is given back, in minor units: 1 or more.")] long? Amount = null,
    [property: Description("Whether it is of the tip that was given afterwards (`Order.laterTip`), of which lines are none.")] bool IsOfLaterTip = false);

/// <summary>Gives money of an order back, or of its later tip: for lines, of any amount, or all of it. Never more than was taken of the one or the other, however many ask at once.</summary>
internal sealed class RefundOrder(OrderingDb db, StaffOrders orders, IPayments payments, OrderMoney money, GetOrders get, IClock clock)
{
    public async Task<Result<StaffOrder>> ExecuteAsync(RefundOrderInput input, CancellationToken cancellationToken)
    {
        if (Errors(input) is { Count: > 0 } errors) return errors;
        if (!(await orders.TakeAsync(input.Id, cancellationToken)).TryGet(out var order, out var refusals)) return Result<StaffOrder>.Failure(refusals);
        var (id, pieces, reason) = (IdempotencyKey.IdOf(order.Id, input.IdempotencyKey), input.Lines.Pieces(), OrderForm.Read(input.Reason)!);
        if (order.Refunds.FirstOrDefault(r => r.Id == id) is { } done) return IsSame(done, pieces, input, reason, order) ? await get.ForStaffAsync(order, cancellationToken) : OrdersErrors.KeyReused;
        var state = await money.StateAsync(order.Id, cancellationToken);
        var payment = input.IsOfLaterTip ? state?.Tip : state;
        if (!AmountOf(order, payment, pieces, input).TryGet(out var wanted, out refusals)) return Result<StaffOrder>.Failure(refusals);

        var amount = payment?.Method == PaymentMethod.Online ? OnlineAmounts.RoundDown(wanted, order.Currency) : wanted;
        if (amount < 1) return OrdersErrors.AmountOutOfRange;
        if (!(await payments.RefundAsync(new NewRefund(id, payment?.OrderId ?? order.Id, amount, reason), cancellationToken)).TryGet(out _, out refusals)) return Result<StaffOrder>.Failure(refusals);
        var now = clock.GetCurrentInstant();
        order.Refund(new OrderRefund(id, amount, pieces, reason, orders.Me.Name, now, input.IsOfLaterTip), now);
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
        if (input is { Lines.Count: > 0, IsOfLaterTip: true }) errors.Add(OrdersErrors.TipHasNoLines);
        if (input.Amount is < 1) errors.Add(OrdersErrors.AmountOutOfRange);
        return errors;
    }

    private static bool IsSame(OrderRefund done, IReadOnlyList<LinePieces> pieces, RefundOrderInput input, string reason, Order order) =>
        done.IsOfLaterTip == input.IsOfLaterTip && done.Lines.SequenceEqual(pieces) && (input.Amount is not { } amount || done.Amount == Payable(amount, order)) && done.Reason == reason;

    private static long Payable(long amount, Order order) => order.Method == PaymentMethod.Online ? OnlineAmounts.RoundDown(amount, order.Currency) : amount;

    private static Result<long> AmountOf(Order order, PaymentState? payment, IReadOnlyList<LinePieces> pieces, RefundOrderInput input)
    {
        if (input.IsOfLaterTip && payment is not { Returnable: > 0 }) return OrdersErrors.NoTipToRefund;
        if (input.Amount is { } named) return named;
        if (pieces.Count > 0) return order.WorthOf(pieces);
        return payment is { Returnable: > 0 } ? payment.Returnable : OrdersErrors.NothingToRefund;
    }
}
