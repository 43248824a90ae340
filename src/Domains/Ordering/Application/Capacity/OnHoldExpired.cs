using FoodSaaS.Ordering.Infrastructure.Capacity;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Capacity;

/// <summary>Time was held for an order for as long as it may be.</summary>
[EventName("ordering.hold-expired.v1")]
internal sealed record HoldExpired(Guid HoldId) : IEvent;

/// <summary>Gives it back, unless the order stands meanwhile.</summary>
internal sealed class OnHoldExpired(CapacityLedger ledger, IClock clock) : ISubscriber<HoldExpired>
{
    public Task HandleAsync(HoldExpired happened, CancellationToken cancellationToken) => ledger.GiveBackAsync(happened.HoldId, clock.GetCurrentInstant(), cancellationToken);
}
