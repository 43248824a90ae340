using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain.Books;
using NodaTime;

namespace FoodSaaS.Payments.Domain;

/// <summary>What a payment learns of what was given back: here, or by the brand at its gateway. What a bank could not book comes back to the brand, days later too.</summary>
internal sealed partial class Payment
{
    /// <param name="known">All refunds of it.</param>
    public RefundNews LearnRefunds(IReadOnlyList<GatewayRefund> seen, IReadOnlyList<Refund> known, Instant now)
    {
        var news = new RefundNews([], []);
        foreach (var one in seen)
        {
            if (RowOf(one, known) is { } row) Follow(row, one, news, now);
            else if (one.Status != RefundStatus.Failed) TakeOver(one, news, now);
        }

        return news;
    }

    /// <summary>The gateway refuses it for good.</summary>
    public void RefuseRefund(Refund refund, string code)
    {
        refund.Fail(code);
        Keep(refund.Amount);
        Raise(new RefundFailed(AboutOrder, Id, refund.Id));
    }

    /// <summary>One that was begun by a release which named none, and whose answer was lost, is known by its amount.</summary>
    private static Refund? RowOf(GatewayRefund seen, IReadOnlyList<Refund> known) =>
        known.FirstOrDefault(r => r.GatewayId == seen.Id)
        ?? (seen.RefundId is { } id ? known.FirstOrDefault(r => r.Id == id) : known.FirstOrDefault(r => r is { GatewayId: null, Status: RefundStatus.Pending } && r.Amount == seen.Amount && seen.Status != RefundStatus.Failed));

    private void Follow(Refund row, GatewayRefund seen, RefundNews news, Instant now)
    {
        if (seen.Status == RefundStatus.Failed)
        {
            if (row.Status == RefundStatus.Failed) return;
            if (row.GatewayId is not null) news.Entries.Add(Entry(LedgerKind.Refund, LedgerAccount.Gateway, LedgerAccount.Refunds, row.Amount, now));
            RefuseRefund(row, FailureCodes.Other);
        }
        else if (row.GatewayId is null)
        {
            // One that was given up and went through nevertheless counts again.
            if (row.Status == RefundStatus.Failed) Refunded += Math.Min(row.Amount, Returnable);
            row.Heard(seen);
            news.Entries.Add(GivenBack(row.Amount, now));
            Change();
        }
        else if (row.Status == RefundStatus.Pending)
        {
            row.Heard(seen);
        }
    }

    private void TakeOver(GatewayRefund seen, RefundNews news, Instant now)
    {
        var amount = Math.Min(seen.Amount, Returnable);
        if (amount < 1) return;
        news.Added.Add(Refund.FromGateway(Id, seen, amount, now));
        news.Entries.Add(GivenBack(amount, now));
        Refunded += amount;
        Change();
    }

    private LedgerEntry GivenBack(long amount, Instant now) => Entry(LedgerKind.Refund, LedgerAccount.Refunds, LedgerAccount.Gateway, amount, now);
}

/// <param name="Added">What the brand has given back at its gateway.</param>
/// <param name="Entries">What belongs into the books because of it.</param>
internal sealed record RefundNews(List<Refund> Added, List<LedgerEntry> Entries);
