using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using NodaTime;

namespace FoodSaaS.Payments.Application.Gateways;

/// <summary>Has the gateway called about payments, one call a payment at a time. Always after the payment was taken: so a call cannot end unseen between deciding and sending.</summary>
internal sealed class Errands(PaymentsDb db, ICalls calls, ITenantScope scope)
{
    public async Task SendIfAnyAsync(Payment payment, Instant now, CancellationToken cancellationToken)
    {
        if (!payment.IsOnline) return;
        if (payment.NextStep(now, await db.WaitingRefundAsync(payment, cancellationToken), false) is not null) await SendAsync(payment.Id, now, cancellationToken);
    }

    /// <summary>Of a payment that nobody has seen before.</summary>
    public Task BeginAsync(Guid paymentId, Instant now, CancellationToken cancellationToken) => calls.ScheduleAsync(CallGateway.Name, Lane, [paymentId], now, cancellationToken);

    /// <summary>From now on at the latest; a call that is under way or waits for later is made again now.</summary>
    public async Task SendAsync(Guid paymentId, Instant now, CancellationToken cancellationToken)
    {
        await BeginAsync(paymentId, now, cancellationToken);
        await calls.RepeatAsync(CallGateway.Name, paymentId, now, cancellationToken);
    }

    /// <summary>A gateway that hangs holds the calls of one brand up, and not all of them.</summary>
    private Guid Lane => scope.Current.Value;
}
