using System.ComponentModel;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Reconciliation;

internal sealed record ReconciliationView(LocalDate Date, Instant DueAt, Instant? DoneAt, int Compared, IReadOnlyList<string> UnreadAccounts, IReadOnlyList<DifferenceView> Differences);

internal sealed record DifferenceView(DifferenceKind Kind, string IntentId, Guid? OrderId, Money Ours, Money Theirs, bool IsHealed);

internal sealed record PayoutView(string Id, Money Amount, Instant ArrivesAt, string Status);

internal sealed class GetReconciliations(PaymentsDb db)
{
    private const int LongestDays = 31;
    private const int MostPayouts = 100;

    public async Task<ReconciliationView?> FindAsync(LocalDate date, CancellationToken cancellationToken) =>
        (await ViewAsync(db.Runs.AsNoTracking().Where(r => r.Date == date), cancellationToken)).FirstOrDefault();

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<ReconciliationView>> RecentAsync(CancellationToken cancellationToken) => ViewAsync(db.Runs.AsNoTracking().OrderByDescending(r => r.Date).Take(LongestDays), cancellationToken);

    public async Task<IReadOnlyList<PayoutView>> PayoutsAsync(CancellationToken cancellationToken) =>
        [.. (await db.Payouts.AsNoTracking().OrderByDescending(p => p.ArrivesAt).ThenBy(p => p.Id).Take(MostPayouts).ToListAsync(cancellationToken))
            .Select(p => new PayoutView(p.Id, new Money(p.Amount, p.Currency), p.ArrivesAt, p.Status))];

    private async Task<IReadOnlyList<ReconciliationView>> ViewAsync(IQueryable<ReconciliationRun> wanted, CancellationToken cancellationToken)
    {
        var runs = await wanted.ToListAsync(cancellationToken);
        var ids = runs.Select(r => r.Id).ToList();
        var differences = (await db.Differences.AsNoTracking().Where(d => ids.Contains(d.RunId)).OrderBy(d => d.Id).ToListAsync(cancellationToken)).ToLookup(d => d.RunId);
        return [.. runs.OrderByDescending(r => r.Date).Select(r => new ReconciliationView(r.Date, r.DueAt, r.DoneAt, r.Compared, r.UnreadAccounts, [.. differences[r.Id].Select(View)]))];
    }

    private static DifferenceView View(Difference d) => new(d.Kind, d.IntentId, d.OrderId, new Money(d.Ours, d.Currency), new Money(d.Theirs, d.Currency), d.IsHealed);
}

[Description("A day to compare with the gateway now.")]
internal sealed record ReconcilePaymentsInput([property: Description("In UTC; not one that is to come.")] LocalDate Date);

/// <summary>Has a day compared now, without waiting for its turn.</summary>
internal sealed class StartReconciliation(ReconciliationTimer timer, GetReconciliations reconciliations, IClock clock)
{
    public async Task<Result<ReconciliationView>> ExecuteAsync(ReconcilePaymentsInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (input.Date > now.InUtc().Date) return PaymentsErrors.DateToCome;
        await timer.StartAsync(input.Date, now, cancellationToken);
        return (await reconciliations.FindAsync(input.Date, cancellationToken))!;
    }
}
