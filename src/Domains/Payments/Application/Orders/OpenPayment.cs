using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Orders;

/// <summary>Begins the payment of an order. Online, the gateway is told right after the order is placed.</summary>
internal sealed class OpenPayment(PaymentsDb db, BrandAccounts accounts, Errands errands, GatewayList gateways, PaymentsSettings settings, IClock clock)
{
    /// <summary>How long before the food is handed over a method that was kept is authorised.</summary>
    private static readonly Duration OnTheDay = Duration.FromHours(12);

    public async Task<PaymentState> ExecuteAsync(NewPayment order, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order.Amount, 1);
        if (!order.IsFirst && await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.OrderId == order.OrderId, cancellationToken) is { } there) return gateways.StateOf(there);
        var now = clock.GetCurrentInstant();
        var payment = order.Method == PaymentMethod.Online ? await OnlineAsync(order, now, cancellationToken) : Payment.AtDoor(order, now);
        db.Add(payment);
        await db.SaveChangesAsync(cancellationToken);
        if (payment.NextStep(now, null, false) is { } step) await errands.BeginAsync(payment, step, now, cancellationToken);
        return gateways.StateOf(payment);
    }

    private async Task<Payment> OnlineAsync(NewPayment order, Instant now, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(cancellationToken) is not var (gateway, accountId)) return Payment.Hopeless(order, FailureCodes.NoGateway, now);
        if (OnlineAmounts.RoundDown(order.Amount, order.Currency) == 0) return Payment.Hopeless(order, FailureCodes.Other, now);
        Instant? authorisesAt = order.CaptureAfter is { } capture && capture - now > gateway.HoldsFor ? capture - OnTheDay : null;
        return Payment.Online(order, new PayingAccount(gateway.Kind, accountId, settings.FeePartsPerMillion), authorisesAt, now);
    }
}
