using System.Collections.Concurrent;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using NodaTime;

namespace FoodSaaS.Payments.Application.Gateways;

/// <summary>Has the gateway called about payments, one call a payment at a time. Always after the payment was taken: so a call cannot end unseen between deciding and sending.</summary>
internal sealed class Errands(PaymentsDb db, FirstErrands firsts, ICalls calls, ITenantScope scope)
{
    public async Task SendIfAnyAsync(Payment payment, Instant now, CancellationToken cancellationToken)
    {
        if (!payment.IsOnline) return;
        if (payment.NextStep(now, await db.WaitingRefundAsync(payment, cancellationToken), false) is not null) await SendAsync(payment.Id, now, cancellationToken);
    }

    /// <summary>Of a payment that nobody has seen before: who is called for it on this node need not read it.</summary>
    public Task BeginAsync(Payment payment, GatewayStep step, Instant now, CancellationToken cancellationToken)
    {
        firsts.Keep(scope.Current, new Errand(payment, step, []));
        return ScheduleAsync(payment.Id, now, cancellationToken);
    }

    /// <summary>From now on at the latest; a call that is under way or waits for later is made again now.</summary>
    public async Task SendAsync(Guid paymentId, Instant now, CancellationToken cancellationToken)
    {
        await ScheduleAsync(paymentId, now, cancellationToken);
        await calls.RepeatAsync(CallGateway.Name, paymentId, now, cancellationToken);
    }

    /// <summary>A gateway that hangs holds the calls of one brand up, and not all of them.</summary>
    private Guid Lane => scope.Current.Value;

    private Task ScheduleAsync(Guid paymentId, Instant now, CancellationToken cancellationToken) => calls.ScheduleAsync(CallGateway.Name, Lane, [paymentId], now, cancellationToken);
}

/// <summary>
/// First steps of payments that were begun on this node a moment ago; of one that another node took, or whose transaction came to nothing, nobody asks in time. What was decided since the
/// payment was begun is told the gateway by the next step, as if it had been decided while the first one was on its way.
/// </summary>
internal sealed class FirstErrands(IClock clock)
{
    private const int Most = 500;

    /// <summary>Later the payment may have come further, in the hands of another node.</summary>
    private static readonly Duration Fresh = Duration.FromSeconds(5);

    private readonly ConcurrentDictionary<(TenantId Brand, Guid Payment), Errand> _errands = new();

    public void Keep(TenantId brand, Errand errand)
    {
        if (_errands.Count >= Most) _errands.Clear();
        _errands[(brand, errand.Payment.Id)] = errand;
    }

    public Errand? Take(TenantId brand, Guid paymentId) =>
        _errands.TryRemove((brand, paymentId), out var errand) && clock.GetCurrentInstant() - errand.Payment.CreatedAt < Fresh ? errand : null;
}
