using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Books;

internal sealed record LedgerEntryView(Guid Id, Instant At, LedgerKind Kind, LedgerAccount Debit, LedgerAccount Credit, Money Amount, Guid? OrderId);

internal sealed record LedgerBalanceView(LedgerAccount Account, Money Debited, Money Credited)
{
    public Money Balance => Debited - Credited;
}

internal sealed class GetLedger(PaymentsDb db)
{
    public async Task<Connection<LedgerEntryView>> PageAsync(Page page, Guid? orderId, CancellationToken cancellationToken)
    {
        var all = db.Ledger.AsNoTracking().Where(e => orderId == null || e.OrderId == orderId);
        var total = await all.CountAsync(cancellationToken);
        var (after, before) = (IdCursor.Read(page.After), IdCursor.Read(page.Before));
        var slice = all.Where(e => (after == null || e.Id < after) && (before == null || e.Id > before));
        var rows = await (page.IsBackward ? slice.OrderBy(e => e.Id) : slice.OrderByDescending(e => e.Id)).Take(page.Size + 1).ToListAsync(cancellationToken);
        var isMore = rows.Count > page.Size;
        var kept = rows.Take(page.Size);
        var entries = (page.IsBackward ? kept.Reverse() : kept).Select(e => new LedgerEntryView(e.Id, e.At, e.Kind, e.Debit, e.Credit, new Money(e.Amount, e.Currency), e.OrderId)).ToList();
        var (hasNext, hasPrevious) = page.IsBackward ? (before is not null, isMore) : (isMore, after is not null);
        return new Connection<LedgerEntryView>(entries, [.. entries.Select(e => IdCursor.Of(e.Id))], hasNext, hasPrevious, total);
    }

    /// <summary>What went through every account in a time. Over all accounts debits are equal to credits, since every row has one of each.</summary>
    public async Task<IReadOnlyList<LedgerBalanceView>> BalancesAsync(Instant? from, Instant? until, CancellationToken cancellationToken)
    {
        var all = db.Ledger.AsNoTracking().Where(e => (from == null || e.At >= from) && (until == null || e.At < until));
        var debits = await all.GroupBy(e => new { Account = e.Debit, e.Currency }).Select(g => new { g.Key.Account, g.Key.Currency, Sum = g.Sum(e => e.Amount) }).ToListAsync(cancellationToken);
        var credits = await all.GroupBy(e => new { Account = e.Credit, e.Currency }).Select(g => new { g.Key.Account, g.Key.Currency, Sum = g.Sum(e => e.Amount) }).ToListAsync(cancellationToken);
        var (debited, credited) = (debits.ToDictionary(d => (d.Account, d.Currency), d => d.Sum), credits.ToDictionary(c => (c.Account, c.Currency), c => c.Sum));
        return [.. debited.Keys.Union(credited.Keys).OrderBy(k => k.Account).ThenBy(k => k.Currency.Code, StringComparer.Ordinal)
            .Select(k => new LedgerBalanceView(k.Account, new Money(debited.GetValueOrDefault(k), k.Currency), new Money(credited.GetValueOrDefault(k), k.Currency)))];
    }
}
