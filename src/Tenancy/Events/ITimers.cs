using System.Text.Json;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Tenancy.Events;

/// <summary>Puts events into the outbox at a later time.</summary>
public interface ITimers
{
    /// <summary>Within the present transaction: raises <paramref name="happened"/> at <paramref name="at"/>; a timer of the same event name and key is replaced.</summary>
    /// <param name="key">At most 100 characters.</param>
    Task SetAsync(IEvent happened, string key, Instant at, CancellationToken cancellationToken);

    /// <summary>Forgets a timer; nothing happens where there is none.</summary>
    Task CancelAsync<TEvent>(string key, CancellationToken cancellationToken)
        where TEvent : IEvent;
}

internal sealed class Timers(TenancyDb db) : ITimers
{
    public async Task SetAsync(IEvent happened, string key, Instant at, CancellationToken cancellationToken)
    {
        var name = EventNames.Of(happened.GetType());
        var payload = JsonSerializer.Serialize(happened, happened.GetType(), EventJson.Options);
        await db.Timers.Where(t => t.Name == name && t.Key == key).ExecuteDeleteAsync(cancellationToken);
        db.Timers.Add(new Timer { Name = name, Key = key, DueAt = at, Payload = payload });
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    public async Task CancelAsync<TEvent>(string key, CancellationToken cancellationToken)
        where TEvent : IEvent
    {
        var name = EventNames.Of(typeof(TEvent));
        await db.Timers.Where(t => t.Name == name && t.Key == key).ExecuteDeleteAsync(cancellationToken);
    }
}
