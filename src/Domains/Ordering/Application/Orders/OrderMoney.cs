using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>When the money of an order is taken and when it is let go.</summary>
internal sealed class OrderMoney(IPayments payments)
{
    public async Task<PaymentState?> StateAsync(Guid orderId, CancellationToken cancellationToken) =>
        (await payments.StatesAsync([orderId], cancellationToken)).GetValueOrDefault(orderId);

    /// <summary>Takes what is due by now: once the restaurant has taken the order, at the door once it was handed over. What is not authorised yet is taken when it is.</summary>
    public async Task<IReadOnlyList<Error>> CollectAsync(Order order, CancellationToken cancellationToken)
    {
        var isDue = order.Method == PaymentMethod.Online ? order.Status.IsTaken() : order.Status == OrderStatus.Completed;
        if (!isDue || await StateAsync(order.Id, cancellationToken) is not { Status: PaymentStatus.Authorised }) return [];
        return (order.Total > 0 ? await payments.CaptureAsync(order.Id, order.Total, cancellationToken) : await payments.VoidAsync(order.Id, cancellationToken)).Errors;
    }

    /// <summary>Lets go of what was authorised, and gives back what was taken.</summary>
    public async Task<IReadOnlyList<Error>> LetGoAsync(Order order, CancellationToken cancellationToken) =>
        await StateAsync(order.Id, cancellationToken) is null ? [] : (await payments.VoidAsync(order.Id, cancellationToken)).Errors;
}
