using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Door;

/// <summary>Keeps a message under its own id, once, and has the gateway asked what became of the payment or of the account. A message that tells nothing new is kept and not followed.</summary>
internal sealed class KeepMessage(PaymentsDb db, Errands errands, AccountChecks accounts, IClock clock)
{
    public async Task<Result<Nothing>> ExecuteAsync(PaymentGateway gateway, GatewayNotice notice, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var payment = await FindAsync(gateway, notice, cancellationToken) is { } id ? await db.TakeAsync(id, cancellationToken) : null;
        if (await db.Messages.AnyAsync(m => m.Gateway == gateway && m.EventId == notice.EventId, cancellationToken)) return Nothing.Value;
        var isNews = payment?.Knows(notice.Type) == false;
        db.Add(new GatewayMessage
        {
            Gateway = gateway,
            EventId = notice.EventId,
            Type = notice.Type,
            ObjectId = notice.ObjectId,
            PaymentId = payment?.Id,
            ReceivedAt = now,
            AppliedAt = isNews ? null : now,
        });
        await db.SaveChangesAsync(cancellationToken);
        if (isNews) await errands.SendAsync(payment!.Id, now, cancellationToken);
        if (notice.IsAboutAccount) await accounts.SendAsync(now, cancellationToken);
        return Nothing.Value;
    }

    /// <summary>By the gateway's own name of it, in the account that it belongs to; a message may overtake the answer to the request that began the payment.</summary>
    private Task<Guid?> FindAsync(PaymentGateway gateway, GatewayNotice notice, CancellationToken cancellationToken) => db.Payments.AsNoTracking()
        .Where(p => p.Gateway == gateway && p.AccountId == notice.AccountId && (p.IntentId == notice.ObjectId || p.SetupId == notice.ObjectId || (p.Id == notice.PaymentId && p.IntentId == null)))
        .Select(p => (Guid?)p.Id)
        .FirstOrDefaultAsync(cancellationToken);
}
