using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Orders;

/// <summary>Begins a tip for an order that was paid already. A tip that was begun and not paid gives way to the new one; what the gateway takes of it nevertheless goes back.</summary>
internal sealed class TipOrder(PaymentsDb db, BrandAccounts accounts, Errands errands, GatewayList gateways, PaymentsSettings settings, IClock clock)
{
    /// <summary>Whoever has the order's link could have the gateway begin payments without end.</summary>
    private const int MostOfAnOrder = 10;

    public async Task<Result<PaymentState>> ExecuteAsync(NewTip tip, CancellationToken cancellationToken)
    {
        var amount = OnlineAmounts.RoundDown(tip.Amount, tip.Currency);
        if (amount < 1) return PaymentsErrors.AmountInvalid;
        var earlier = await db.Payments.AsNoTracking().Where(p => p.TipOf == tip.OrderId).ToListAsync(cancellationToken);
        if (earlier.Find(p => p.OrderId == tip.Id) is { } same) return same.Amount == amount ? gateways.StateOf(same) : PaymentsErrors.TipKeyReused;
        if (earlier.Exists(p => p is { IsLetGo: false, HoldsMoney: true })) return PaymentsErrors.TippedAlready;
        if (earlier.Count >= MostOfAnOrder) return PaymentsErrors.TipsTooMany;
        if (await accounts.FindAsync(cancellationToken) is not var (gateway, accountId)) return PaymentsErrors.TipUnavailable;
        var now = clock.GetCurrentInstant();
        foreach (var begun in earlier.Where(p => !p.IsLetGo).OrderBy(p => p.Id))
        {
            if (!await LetGoAsync(begun.Id, now, cancellationToken)) return PaymentsErrors.TippedAlready;
        }

        var payment = Payment.Tip(tip, new PayingAccount(gateway.Kind, accountId, settings.FeePartsPerMillion), now);
        db.Add(payment);
        await db.SaveChangesAsync(cancellationToken);
        await errands.SendIfAnyAsync(payment, now, cancellationToken);
        return gateways.StateOf(payment);
    }

    /// <summary>False where it was paid while nobody held it.</summary>
    private async Task<bool> LetGoAsync(Guid id, Instant now, CancellationToken cancellationToken)
    {
        if (await db.TakeAsync(id, cancellationToken) is not { } begun) return true;
        if (begun is { IsLetGo: false, HoldsMoney: true }) return false;
        begun.LetGo();
        await db.SaveChangesAsync(cancellationToken);
        await errands.SendIfAnyAsync(begun, now, cancellationToken);
        return true;
    }
}
