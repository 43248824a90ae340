using FoodSaaS.Contracts.Payments;
using FoodSaaS.Shared;

namespace FoodSaaS.Payments.Domain;

/// <summary>A diner claims money back through his bank, or it was decided whose it is.</summary>
[EventName("payments.dispute-changed.v1")]
internal sealed record DisputeChanged(Guid PaymentId, DisputeStatus Status) : IEvent;
