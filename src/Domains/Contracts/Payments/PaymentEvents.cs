using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Payments;

/// <summary>Something about the payment of an order is different: who needs to know asks <see cref="IPayments.StatesAsync"/>.</summary>
[EventName("payments.payment-changed.v1")]
public sealed record PaymentChanged(Guid OrderId, Guid PaymentId) : IEvent;
