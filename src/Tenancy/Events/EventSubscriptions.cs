using System.Collections.Frozen;
using System.Reflection;
using FoodSaaS.Shared;

namespace FoodSaaS.Tenancy.Events;

/// <summary>Reacts to an event inside one transaction of the tenant's database; the delivery is marked in the same transaction, so the effect happens once.</summary>
public interface ISubscriber<in TEvent>
    where TEvent : IEvent
{
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}

/// <summary>Reacts to an event with effects outside the database: runs without a transaction, at least once, and must bear repetition.</summary>
public interface IOutsideSubscriber<in TEvent>
    where TEvent : IEvent
{
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}

/// <summary>One line of the table of subscribers.</summary>
/// <param name="Name">Stable; it is stored with every delivery. By default <c>module.ClassName</c>.</param>
internal sealed record Subscription(string Name, string EventName, Type EventType, Type SubscriberType, bool InTransaction);

/// <summary>Who listens to what. Modules add to it once, at start.</summary>
public sealed class EventSubscriptions
{
    private readonly List<Subscription> _all = [];
    private FrozenDictionary<string, Subscription[]>? _byEvent;
    private FrozenDictionary<string, Subscription>? _byName;

    internal IReadOnlyList<Subscription> All => _all;

    /// <summary>Adds a subscriber under a stable name, for example <c>catalog.return-from-86</c>.</summary>
    public EventSubscriptions Add<TEvent, TSubscriber>(string name)
        where TEvent : IEvent
    {
        var outside = typeof(IOutsideSubscriber<TEvent>).IsAssignableFrom(typeof(TSubscriber));
        if (!outside && !typeof(ISubscriber<TEvent>).IsAssignableFrom(typeof(TSubscriber)))
        {
            throw new InvalidOperationException($"{typeof(TSubscriber).Name} does not handle {typeof(TEvent).Name}.");
        }

        _all.Add(new Subscription(name, EventNames.Of(typeof(TEvent)), typeof(TEvent), typeof(TSubscriber), !outside));
        return this;
    }

    internal IReadOnlyList<Subscription> To(string eventName) =>
        (_byEvent ??= _all.GroupBy(s => s.EventName).ToFrozenDictionary(g => g.Key, g => g.ToArray())).TryGetValue(eventName, out var found) ? found : [];

    internal Subscription? Find(string name) => (_byName ??= _all.ToFrozenDictionary(s => s.Name)).GetValueOrDefault(name);
}

internal static class EventNames
{
    public static string Of(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type.Name} has no [EventName].");
}
