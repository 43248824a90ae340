using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application;

/// <summary>Something of the brand's diners is past its time.</summary>
[EventName("customers.sweep-due.v1")]
internal sealed record SweepDue : IEvent;

/// <summary>Has the brand's expired rows looked for an hour after something expires. A timer for each: shared by all, they would wait for each other at every sign-in.</summary>
internal sealed class SweepTimer(ITimers timers)
{
    private static readonly Duration Later = Duration.FromHours(1);

    public Task AtAsync(Instant expiry, CancellationToken cancellationToken) => timers.SetAsync(new SweepDue(), Ids.New().ToString("N"), expiry + Later, cancellationToken);
}

/// <summary>Deletes what is past its time: it holds addresses and networks, and nobody asks for it any more.</summary>
internal sealed class OnSweepDue(CustomersDb db, IClock clock) : ISubscriber<SweepDue>
{
    public async Task HandleAsync(SweepDue happened, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await db.Codes.Where(c => c.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions.Where(s => s.ExpiresAt <= now || s.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
        await db.Looks.Where(l => l.At <= now - CustomerLook.Kept).ExecuteDeleteAsync(cancellationToken);
        await db.TextMessages.Where(m => m.UselessAt <= now).ExecuteDeleteAsync(cancellationToken);
    }
}
