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
        // Its owner may still answer the gateway's questions: what is reserved, or owed, is not given up before that is too late.
        var isPatient = errand is not null && outcome!.Refusal == GatewayErrors.AccountRefused && await MayWaitAsync(payment, errand.Step, now, cancellationToken);
        if (isPatient) payment.WaitForAccount();
        else if (errand is not null) await TakeInAsync(payment, errand, outcome!, now, cancellationToken);
        await giveBack.ExecuteAsync(payment, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (payment.ClientSecret != secret) topics.PublishAfter(PaymentTopic.Of(payment.AboutOrder), $"{payment.Id:N}:{payment.Version}");
        if (errand?.Step is CreateStep or KeepMethodStep) await days.BeginAsync(now, cancellationToken);
        if (outcome?.Refusal == GatewayErrors.AccountRefused) await accounts.SendAsync(now, cancellationToken);
        if (outcome is { IsAnswered: true }) await MarkAppliedAsync(errand!, now, cancellationToken);
        if ((isPatient ? now + Watch.PauseOfAccount(payment.Waits) : await NextAsync(payment, outcome, now, cancellationToken)) is { } due) await calls.RepeatAsync(CallGateway.Name, paymentId, due, cancellationToken);
        else await calls.EndAsync(CallGateway.Name, paymentId, cancellationToken);
        return Nothing.Value;
    }

    private async Task TakeInAsync(Payment payment, Errand errand, ErrandOutcome outcome, Instant now, CancellationToken cancellationToken)
    {
        if (!outcome.IsAnswered) Wait(payment, errand.Step, outcome);
        else if (errand.Step is LookStep) payment.Looked();
        if (outcome.Intent is { } intent) await db.TakeInAsync(payment, intent, now, errand.Payment, cancellationToken);
        if (errand.Step is RefundStep step) await TakeInRefundAsync(payment, step, outcome, now, cancellationToken);
        else if (outcome.Refusal is { } refusal) Refuse(payment, errand.Step, refusal);
        if (payment is { IsOver: true, Refunded: > 0 }) await ForgetRefundsAsync(payment, cancellationToken);
    }

    /// <summary>Whether it happened is asked before it is told again: gateways forget keys after a day.</summary>
    private static void Wait(Payment payment, GatewayStep step, ErrandOutcome outcome)
    {
        payment.Wait();
        if (step is not LookStep && step.About is not null) payment.Doubt();
        if (outcome.IsKeyUsedUp) payment.UseUpKey();
    }

    private async Task TakeInRefundAsync(Payment payment, RefundStep step, ErrandOutcome outcome, Instant now, CancellationToken cancellationToken)
    {
        if (!outcome.IsAnswered) return;
        if (outcome.Refund is { } answer)
        {
            await db.TakeInAsync(payment, [answer with { RefundId = step.RefundId }], now, cancellationToken);
            // What of the platform's part went back only the payment tells, and word of it may never come. It is asked after the last one.
            if (payment.PlatformFee > 0 && !await db.Refunds.AnyAsync(r => r.PaymentId == payment.Id && r.Id != step.RefundId && r.Status == RefundStatus.Pending && r.GatewayId == null, cancellationToken)) payment.Doubt();
            return;
        }

        // Somebody else may have written the answer down already.
        if (await db.Refunds.FirstAsync(r => r.Id == step.RefundId, cancellationToken) is not { Status: RefundStatus.Pending, GatewayId: null } refund) return;
        payment.RefuseRefund(refund, outcome.Refusal!.Code);
        // It may be refused because the bank claims it back, or because the brand has given back of it at its gateway: how it stands is asked for next.
        payment.Doubt();
    }

    /// <summary>A refusal because of another state than was thought is no refusal of the payment: how it stands is asked for next. Nor is that of a beginning which somebody else has made.</summary>
    private static void Refuse(Payment payment, GatewayStep step, Error refusal)
    {
        if (step is LookStep || (step is CreateStep && payment.IntentId is not null) || (step is KeepMethodStep && payment.SetupId is not null)) return;
        if (refusal.Code == GatewayErrors.WrongState.Code && step.About is not null)
        {
            payment.Doubt();
            payment.UseUpKey();
        }
        else if (step is ConfirmKeptStep)
        {
            payment.Decline(refusal.Code);
        }
        else if (step is CaptureStep)
        {
            payment.GiveUp(refusal.Code);
        }
        else
        {
            payment.Refuse(refusal.Code);
        }
    }

    private async Task<bool> MayWaitAsync(Payment payment, GatewayStep step, Instant now, CancellationToken cancellationToken) => step switch
    {
        CaptureStep or CancelStep => now - (payment.AuthorisesAt ?? payment.CreatedAt) < Watch.HeldAtMost,
        RefundStep refund => await db.Refunds.AnyAsync(r => r.Id == refund.RefundId && r.CreatedAt > now - Watch.HeldAtMost, cancellationToken),
        _ => false,
    };

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
