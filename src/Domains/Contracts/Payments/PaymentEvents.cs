using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Payments;

/// <summary>Something about the payment of an order is different: who needs to know asks <see cref="IPayments.StatesAsync"/>.</summary>
[EventName("payments.payment-changed.v1")]
public sealed record PaymentChanged(Guid OrderId, Guid PaymentId) : IEvent;

/// <summary>The live topic of an order's payments. It says that one can be paid now, of which nothing has happened yet; what has happened is a <see cref="PaymentChanged"/>.</summary>
public static class PaymentTopic
{
    public static string Of(Guid orderId) => $"payment:{orderId:N}";
}
