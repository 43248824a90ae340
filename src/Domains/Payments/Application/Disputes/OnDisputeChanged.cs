using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Payments.Application.Disputes;

/// <summary>Writes to the owners that a diner claims money back through his bank, and how it was decided.</summary>
internal sealed class OnDisputeChanged(PaymentsDb db, IStaffMail mail) : ISubscriber<DisputeChanged>
{
    public async Task HandleAsync(DisputeChanged happened, CancellationToken cancellationToken)
    {
        if (await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == happened.PaymentId, cancellationToken) is not { } payment) return;
        var (subject, text) = Words(payment, happened.Status);
        await mail.TellOwnersAsync(subject, text, $"orders/{Uri.EscapeDataString(new GlobalId("Order", payment.AboutOrder).ToString())}", cancellationToken);
    }

    private static (string Subject, string Text) Words(Payment payment, DisputeStatus status)
    {
        var (order, paid) = ($"order {payment.OrderNumber}", new Money(payment.Captured, payment.Currency));
        var (what, how) = payment.TipOf is null ? ($"payment of {order}", "paid") : ($"tip for {order}", "tipped");
        return status switch
        {
            DisputeStatus.Open => (
                $"A guest claims the {what} back",
                $"The bank of the guest who {how} {paid} for {order} claims it back and holds it meanwhile. Answer in your account at {payment.Gateway} in time, or it is lost."),
            DisputeStatus.Won => ($"The {what} is yours again", $"The claim of the guest's bank about the {what} was decided in your favour: what it held is back."),
            _ => ($"The {what} is lost", $"The claim of the guest's bank about the {what} was decided against you: what it took is gone, and stands in the books under disputes."),
        };
    }
}
