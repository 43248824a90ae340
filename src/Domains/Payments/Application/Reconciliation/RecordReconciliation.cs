using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Reconciliation;

/// <summary>Writes down how books and gateways differ, in the place of what an earlier comparison of the day found; takes in what was missed, and what was paid out.</summary>
internal sealed class RecordReconciliation(PaymentsDb db, Errands errands, ICalls calls, IClock clock)
{
    public async Task<Result<Nothing>> ExecuteAsync(Guid runId, Accounting? wanted, IReadOnlyList<GatewayBooks> books, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await calls.EndAsync(Reconcile.Name, runId, cancellationToken);
        // The deletion locks nothing where there was no difference: the run's row has comparisons of a day written down one after the other.
        if (wanted is null || await db.Runs.Where(r => r.Id == runId).ExecuteUpdateAsync(r => r.SetProperty(x => x.DoneAt, now), cancellationToken) == 0) return Nothing.Value;
        await db.Differences.Where(d => d.RunId == runId).ExecuteDeleteAsync(cancellationToken);
        var found = Reconciler.Compare([.. books.SelectMany(b => b.Intents)], await BookedAsync(wanted, books, cancellationToken));
        var seen = books.SelectMany(b => b.Intents).ToDictionary(i => i.Id, StringComparer.Ordinal);
        foreach (var difference in found.OrderBy(d => d.PaymentId)) await NoteAsync(runId, difference, seen.GetValueOrDefault(difference.IntentId), now, cancellationToken);
        (await db.Runs.FirstAsync(r => r.Id == runId, cancellationToken)).Finish(seen.Count, books.Where(b => !b.IsRead).Select(b => b.AccountId), now);
        foreach (var one in books) await PayOutAsync(one, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await ForgetOldMessagesAsync(now, cancellationToken);
        return Nothing.Value;
    }

    /// <summary>Those begun in that time, and those that the gateways name though they were begun earlier here.</summary>
    private async Task<IReadOnlyList<BookedPayment>> BookedAsync(Accounting wanted, IReadOnlyList<GatewayBooks> books, CancellationToken cancellationToken)
    {
        var named = books.SelectMany(b => b.Intents).Select(i => i.PaymentId).OfType<Guid>().Distinct().ToList();
        var unread = books.Where(b => !b.IsRead).Select(b => b.AccountId).ToList();
        var payments = await db.Payments.AsNoTracking().Where(p => p.Gateway != null && !unread.Contains(p.AccountId!) && ((p.CreatedAt >= wanted.From && p.CreatedAt < wanted.To && p.AuthorisesAt == null) || named.Contains(p.Id))).ToListAsync(cancellationToken);
        var ids = payments.Select(p => p.Id).ToList();
        var refunds = (await db.Refunds.AsNoTracking().Where(r => ids.Contains(r.PaymentId) && r.Status != RefundStatus.Failed).ToListAsync(cancellationToken)).ToLookup(r => r.PaymentId);
        return [.. payments.Select(p => new BookedPayment(p, refunds[p.Id].Where(IsHeard).Sum(r => r.Amount), refunds[p.Id].Where(r => !IsHeard(r)).Sum(r => r.Amount)))];
    }

    private async Task NoteAsync(Guid runId, FoundDifference found, GatewayIntent? seen, Instant now, CancellationToken cancellationToken)
    {
        var isHealed = found is { Kind: DifferenceKind.MissingWebhook, PaymentId: { } id } && seen is not null && await HealAsync(id, seen, now, cancellationToken);
        // It may be that money came back, or that the brand has given some back at its gateway.
        if (found is { Kind: DifferenceKind.AmountDrift, PaymentId: { } drifted }) await LookAsync(drifted, now, cancellationToken);
        db.Add(new Difference
        {
            RunId = runId,
            Kind = found.Kind,
            IntentId = found.IntentId,
            PaymentId = found.PaymentId,
            OrderId = found.OrderId,
            Currency = found.Currency,
            Ours = found.Ours,
            Theirs = found.Theirs,
            IsHealed = isHealed,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> HealAsync(Guid paymentId, GatewayIntent seen, Instant now, CancellationToken cancellationToken)
    {
        if (await db.TakeAsync(paymentId, cancellationToken) is not { } payment) return false;
        await db.TakeInAsync(payment, seen, now, null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        // What follows from it (a payment that came too late goes back) is the errand's to see.
        await errands.SendAsync(paymentId, now, cancellationToken);
        return true;
    }

    private async Task LookAsync(Guid paymentId, Instant now, CancellationToken cancellationToken)
    {
        if (await db.TakeAsync(paymentId, cancellationToken) is not { } payment) return;
        payment.Doubt();
        await db.SaveChangesAsync(cancellationToken);
        await errands.SendAsync(paymentId, now, cancellationToken);
    }

    /// <summary>A payout that its bank sent back was none.</summary>
    private async Task PayOutAsync(GatewayBooks books, Instant now, CancellationToken cancellationToken)
    {
        foreach (var paid in books.Payouts)
        {
            var row = await db.Payouts.FirstOrDefaultAsync(p => p.Gateway == books.Gateway && p.Id == paid.Id, cancellationToken);
            var wasPaid = row?.IsPaid ?? false;
            if (row is null) db.Add(row = new Payout { Gateway = books.Gateway, Id = paid.Id, Amount = paid.Amount, Currency = paid.Currency, ArrivesAt = paid.ArrivesAt, Status = paid.Status });
            row.Status = paid.Status;
            if (row.IsPaid != wasPaid && row.Amount != 0) db.Add(Posting(row, now));
        }
    }

    private static LedgerEntry Posting(Payout paid, Instant now)
    {
        var (debit, credit) = paid.Amount > 0 == paid.IsPaid ? (LedgerAccount.Bank, LedgerAccount.Gateway) : (LedgerAccount.Gateway, LedgerAccount.Bank);
        return new LedgerEntry { At = now, Kind = LedgerKind.Payout, Debit = debit, Credit = credit, Amount = Math.Abs(paid.Amount), Currency = paid.Currency };
    }

    private async Task ForgetOldMessagesAsync(Instant now, CancellationToken cancellationToken)
    {
        var before = now - GatewayMessage.Kept;
        await db.Messages.Where(m => m.AppliedAt != null && m.ReceivedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    private static bool IsHeard(Refund refund) => refund.GatewayId is not null;
}
