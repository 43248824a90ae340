using NodaTime;

namespace FoodSaaS.Tenancy.Events;

/// <summary>For subscribers: which event of the outbox the present scope handles.</summary>
public sealed class HandledEvent
{
    /// <summary>The same each time that the event is handled.</summary>
    public Guid Id { get; internal set; }

    public Instant OccurredAt { get; internal set; }
}
