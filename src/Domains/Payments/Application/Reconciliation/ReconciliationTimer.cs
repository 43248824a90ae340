using System.Collections.Concurrent;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Reconciliation;

/// <summary>A day is over, and the gateway has had time to close it.</summary>
[EventName("payments.reconciliation-due.v1")]
internal sealed record ReconciliationDue(LocalDate Date) : IEvent;

/// <summary>Has every day compared, from that of the brand's first payment online on.</summary>
internal sealed class ReconciliationTimer(PaymentsDb db, ComparedBrands compared, ITimers timers, ICalls calls, ITenantScope scope)
{
    private const string Key = "day";

    /// <summary>Gateways close a day some hours after its end.</summary>
    private static readonly Duration AfterMidnight = Duration.FromHours(3);

    /// <summary>Does nothing where it was begun already. Of two who begin at once, one stumbles and is called again.</summary>
    public async Task BeginAsync(Instant now, CancellationToken cancellationToken)
    {
        var (known, today) = (compared.Known, now.InUtc().Date);
        if (known.ContainsKey(scope.Current)) return;
        var first = await db.Runs.MinAsync(r => (LocalDate?)r.Date, cancellationToken);

        // Today's may be one that PostgreSQL forgets as it crashes.
        if (first < today) known[scope.Current] = true;
        if (first is not null) return;
        db.Add(RunOf(today));
        await db.SaveChangesAsync(cancellationToken);
        await SetAsync(today, cancellationToken);
    }

    /// <summary>Has a day compared now, again where it was already.</summary>
    public async Task<ReconciliationRun> StartAsync(LocalDate date, Instant now, CancellationToken cancellationToken)
    {
        var run = await db.Runs.FirstOrDefaultAsync(r => r.Date == date, cancellationToken);
        if (run is null) db.Add(run = RunOf(date));
        await db.SaveChangesAsync(cancellationToken);
        await calls.ScheduleAsync(Reconcile.Name, scope.Current.Value, [run.Id], now, cancellationToken);
        return run;
    }

    public Task SetAsync(LocalDate date, CancellationToken cancellationToken) => timers.SetAsync(new ReconciliationDue(date), Key, DueAt(date), cancellationToken);

    /// <summary>By UTC, whatever the brand's zone: clocks that are put forward or back leave no day out and repeat none.</summary>
    internal static Instant DueAt(LocalDate date) => date.PlusDays(1).AtMidnight().InUtc().ToInstant() + AfterMidnight;

    private static ReconciliationRun RunOf(LocalDate date) => new() { Date = date, DueAt = DueAt(date) };
}

/// <summary>Brands that are known to have days compared, so that not every payment asks again.</summary>
internal sealed class ComparedBrands : INodeMemory
{
    public ConcurrentDictionary<TenantId, bool> Known { get; private set; } = new();

    public void Forget() => Known = new();
}

/// <summary>The account is looked at on the way: word of it may have been missed, too.</summary>
internal sealed class OnReconciliationDue(ReconciliationTimer timer, AccountChecks accounts, IClock clock) : ISubscriber<ReconciliationDue>
{
    public async Task HandleAsync(ReconciliationDue happened, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await timer.StartAsync(happened.Date, now, cancellationToken);
        await accounts.SendAsync(now, cancellationToken);
        await timer.SetAsync(happened.Date.PlusDays(1), cancellationToken);
    }
}
