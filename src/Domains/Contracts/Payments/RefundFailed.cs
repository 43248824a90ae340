using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Payments;

/// <summary>Money that was to be given back, or counted as given back, stays with the brand after all: the gateway refused it, or could not bring it to the diner's bank.</summary>
/// <param name="RefundId">The caller's own id of the refund.</param>
[EventName("payments.refund-failed.v1")]
public sealed record RefundFailed(Guid OrderId, Guid PaymentId, Guid RefundId) : IEvent;
