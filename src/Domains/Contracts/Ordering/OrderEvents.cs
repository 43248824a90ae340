using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Contracts.Ordering;

/// <summary>An order reached the restaurant: it is paid for, or will be at the door.</summary>
[EventName("ordering.order-placed.v1")]
public sealed record OrderPlaced(Guid OrderId, Instant At) : IEvent;

/// <summary>An order went from one state to the next.</summary>
[EventName("ordering.order-moved.v1")]
public sealed record OrderMoved(Guid OrderId, OrderStatus From, OrderStatus To, Instant At) : IEvent;

/// <summary>Something of an order is different: raised with every change, those above among them. <paramref name="Version"/> grows by one each time.</summary>
[EventName("ordering.order-changed.v1")]
public sealed record OrderChanged(Guid OrderId, int Version) : IEvent;
