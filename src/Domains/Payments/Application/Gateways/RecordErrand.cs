using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Application.Orders;
using FoodSaaS.Payments.Application.Reconciliation;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Live;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Gateways;

/// <summary>Writes down what came of a step, and what follows from it: the next one now, later, or none.</summary>
internal sealed class RecordErrand(PaymentsDb db, GiveBackAll giveBack, ReconciliationTimer days, AccountChecks accounts, ICalls calls, ILiveTopics topics, IClock clock)
{
    public async Task<Result<Nothing>> ExecuteAsync(Guid paymentId, Errand? errand, ErrandOutcome? outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await db.TakeAsync(paymentId, cancellationToken) is not { } payment)
        {
            await calls.EndAsync(CallGateway.Name, paymentId, cancellationToken);
            return Nothing.Value;
        }

        var secret = payment.ClientSecret;
        if (errand is not null) await TakeInAsync(payment, errand, outcome!, now, cancellationToken);
        await giveBack.ExecuteAsync(payment, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (payment.ClientSecret != secret) topics.PublishAfter(PaymentTopic.Of(payment.AboutOrder), $"{payment.Id:N}:{payment.Version}");
        if (errand?.Step is CreateStep or KeepMethodStep) await days.BeginAsync(now, cancellationToken);
        if (outcome?.Refusal == GatewayErrors.AccountRefused) await accounts.SendAsync(now, cancellationToken);
        if (outcome is { IsAnswered: true }) await MarkAppliedAsync(errand!, now, cancellationToken);
        if (await NextAsync(payment, outcome, now, cancellationToken) is { } due) await calls.RepeatAsync(CallGateway.Name, paymentId, due, cancellationToken);
        else await calls.EndAsync(CallGateway.Name, paymentId, cancellationToken);
        return Nothing.Value;
    }

    private async Task TakeInAsync(Payment payment, Errand errand, ErrandOutcome outcome, Instant now, CancellationToken cancellationToken)
    {
        if (!outcome.IsAnswered) payment.Wait();
        else if (errand.Step is LookStep) payment.Looked();
        if (outcome.Intent is { } intent) db.AddRange(payment.Learn(intent, now, errand.Payment));
        if (errand.Step is RefundStep step) await TakeInRefundAsync(payment, step, outcome, now, cancellationToken);
        else if (outcome.Refusal is { } refusal) Refuse(payment, errand.Step, refusal);
        if (payment is { IsOver: true, Refunded: > 0 }) await ForgetRefundsAsync(payment, cancellationToken);
    }

    private async Task TakeInRefundAsync(Payment payment, RefundStep step, ErrandOutcome outcome, Instant now, CancellationToken cancellationToken)
    {
        // Somebody else may have written the answer down already.
        var refund = await db.Refunds.FirstAsync(r => r.Id == step.RefundId, cancellationToken);
        if (refund.Status != RefundStatus.Pending || refund.GatewayId is not null) return;
        if (outcome.Refund is { Status: not RefundStatus.Failed } answer)
        {
            refund.Heard(answer);
            db.Add(payment.Entry(LedgerKind.Refund, LedgerAccount.Refunds, LedgerAccount.Gateway, refund.Amount, now));
            // What of the platform's part went back only the payment tells, and word of it may never come. It is asked after the last one.
            if (payment.PlatformFee > 0 && !await db.Refunds.AnyAsync(r => r.PaymentId == payment.Id && r.Id != refund.Id && r.Status == RefundStatus.Pending && r.GatewayId == null, cancellationToken)) payment.Doubt();
        }
        else if (outcome.IsAnswered)
        {
            refund.Fail(outcome.Refusal?.Code ?? FailureCodes.Other);
            payment.Keep(refund.Amount);
            // It may be refused because the bank claims it back: how it stands is asked for next.
            payment.Doubt();
        }
    }

    /// <summary>A refusal because of another state than was thought is no refusal of the payment: how it stands is asked for next. Nor is that of a beginning which somebody else has made.</summary>
    private static void Refuse(Payment payment, GatewayStep step, Error refusal)
    {
        if (step is LookStep || (step is CreateStep && payment.IntentId is not null) || (step is KeepMethodStep && payment.SetupId is not null)) return;
        if (refusal.Code == GatewayErrors.WrongState.Code && step is CaptureStep or CancelStep) payment.Doubt();
        else payment.Refuse(refusal.Code);
    }

    /// <summary>What was to be given back of money that will not be taken.</summary>
    private async Task ForgetRefundsAsync(Payment payment, CancellationToken cancellationToken)
    {
        foreach (var refund in await db.Refunds.Where(r => r.PaymentId == payment.Id && r.Status == RefundStatus.Pending && r.GatewayId == null).ToListAsync(cancellationToken))
        {
            refund.Fail(FailureCodes.Other);
            payment.Keep(refund.Amount);
        }
    }

    private Task MarkAppliedAsync(Errand errand, Instant now, CancellationToken cancellationToken) => errand.Told.Count == 0 || errand.Step is not LookStep
        ? Task.CompletedTask
        : db.Messages.Where(m => m.PaymentId == errand.Payment.Id && m.AppliedAt == null && errand.Told.Contains(m.EventId)).ExecuteUpdateAsync(m => m.SetProperty(x => x.AppliedAt, now), cancellationToken);

    private async Task<Instant?> NextAsync(Payment payment, ErrandOutcome? outcome, Instant now, CancellationToken cancellationToken)
    {
        var refund = await db.WaitingRefundAsync(payment, cancellationToken);
        var step = payment.NextStep(now, refund, await db.IsToldAsync(payment.Id, cancellationToken));
        var isUnanswered = outcome is { IsAnswered: false };
        if (step is null && !isUnanswered) return payment.WatchedAt(now);
        return isUnanswered || payment.IsDoubtful ? now + Watch.PauseAfter(payment.Waits) : now;
    }
}
