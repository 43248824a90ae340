using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>What becomes of an order's lines, and what it costs by that.</summary>
internal sealed partial class Order
{
    /// <summary>The restaurant takes it, without what is missing.</summary>
    /// <param name="promisedFor">When it will be ready or at the door; null leaves what was said.</param>
    public IReadOnlyList<Error> Accept(IReadOnlyList<LinePieces> missing, Instant? promisedFor, Mover by, Instant now)
    {
        if (PiecesErrors(missing, "missing") is { Count: > 0 } errors) return errors;
        var without = missing.ToDictionary(m => m.LineId, m => m.Quantity);
        if (without.Count > 0 && Lines.All(l => without.GetValueOrDefault(l.Id) == l.Left)) return [OrdersErrors.NothingLeft];
        if (MoveTo(OrderStatus.Accepted, by, null, now) is { } refused) return [refused];
        if (without.Count > 0) Lack(without);
        if (promisedFor is not null) PromisedFor = promisedFor;
        return [];
    }

    /// <summary>Marks lines as made, or takes that back.</summary>
    public Error? Mark(IReadOnlyCollection<Guid> lineIds, bool isReady, Instant now)
    {
        if (lineIds.Any(id => Lines.All(l => l.Id != id))) return OrdersErrors.LineUnknown("lineIds");
        if (!Status.IsTaken()) return OrdersErrors.Forbidden(Status, OrderStatus.Ready);
        Lines = [.. Lines.Select(l => lineIds.Contains(l.Id) ? l with { IsReady = isReady } : l)];
        Change(now);
        return null;
    }

    /// <summary>What the pieces are worth, each at most once.</summary>
    public Result<long> WorthOf(IReadOnlyList<LinePieces> pieces) =>
        PiecesErrors(pieces, "lines") is { Count: > 0 } errors ? errors : pieces.Sum(p => Lines.Single(l => l.Id == p.LineId).WorthOf(p.Quantity));

    /// <summary>Keeps that money was given back.</summary>
    public void Refund(OrderRefund refund, Instant now)
    {
        var given = refund.Lines.ToDictionary(p => p.LineId, p => p.Quantity);
        if (given.Count > 0) Lines = [.. Lines.Select(l => l with { Refunded = l.Refunded + given.GetValueOrDefault(l.Id) })];
        Refunds = [.. Refunds, refund];
        Change(now);
    }

    /// <summary>Keeps that it came to nothing: its pieces can be given back again.</summary>
    /// <returns>False where there is none, or that is known.</returns>
    public bool FailRefund(Guid refundId, Instant now)
    {
        if (Refunds.FirstOrDefault(r => r.Id == refundId) is not { IsFailed: false } failed) return false;
        var kept = failed.Lines.ToDictionary(p => p.LineId, p => p.Quantity);
        if (kept.Count > 0) Lines = [.. Lines.Select(l => l with { Refunded = l.Refunded - kept.GetValueOrDefault(l.Id) })];
        Refunds = [.. Refunds.Select(r => r.Id == refundId ? r with { IsFailed = true } : r)];
        Change(now);
        return true;
    }

    /// <summary>Costs what it would have cost without the missing pieces, but no fee more.</summary>
    private void Lack(IReadOnlyDictionary<Guid, int> missing)
    {
        var left = PriceSnapshot.FromJson(Snapshot).Without(missing);
        var priced = left.Result.Lines.ToDictionary(l => l.LineId);
        Lines = [.. Lines.Select(l => l with { Missing = missing.GetValueOrDefault(l.Id), Total = priced.GetValueOrDefault(l.Id)?.Total ?? 0, Paid = priced.GetValueOrDefault(l.Id)?.Paid ?? 0 })];
        Cost(left);
    }

    private void Cost(PriceSnapshot price)
    {
        var bill = price.Result;
        Fees = [.. bill.Fees.Select(f => new OrderAmount(f.Kind.Code(), f.Kind.Label("en"), f.Amount))];
        Discounts = [.. bill.Discounts.Select(d => new OrderAmount(d.Kind, d.Label, d.Amount))];
        Taxes = [.. bill.Taxes.Select(t => new OrderTax(t.PartsPerMillion, t.Net, t.Tax, t.IsIncluded))];
        (Subtotal, Tip, Total, Snapshot) = (bill.Subtotal, bill.Tip, bill.Total, price.ToJson());
    }

    private List<Error> PiecesErrors(IReadOnlyList<LinePieces> pieces, string field)
    {
        var errors = new List<Error>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var line = Lines.FirstOrDefault(l => l.Id == pieces[i].LineId);
            if (line is null) errors.Add(OrdersErrors.LineUnknown($"{field}.{i}.lineId"));
            else if (pieces[i].Quantity < 1 || pieces[i].Quantity > line.Left || pieces.Take(i).Any(p => p.LineId == line.Id)) errors.Add(OrdersErrors.PiecesOutOfRange($"{field}.{i}.quantity"));
        }

        return errors;
    }
}
