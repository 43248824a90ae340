using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Payments.Domain;

/// <summary>Money that is given back. Its id is the caller's own; that of everything at once is the payment's.</summary>
[StaysAsNow]
internal sealed class Refund : IBehindTheScenes
{
    public const int MaxReasonLength = 200;

    private const string AtGateway = "given back at the gateway";

    public Guid Id { get; init; }

    public Guid PaymentId { get; init; }

    public long Amount { get; init; }

    public required string Reason { get; init; }

    /// <summary>Pending until the gateway says otherwise.</summary>
    public RefundStatus Status { get; private set; }

    /// <summary>The gateway's name of it; null until it has heard of it, and at the door.</summary>
    public string? GatewayId { get; private set; }

    public string? FailureCode { get; private set; }

    /// <summary>It gives back whatever is left of a payment that is let go; its first has the payment's own id, also where a release from before this was kept made it.</summary>
    public bool IsOfRest { get; init; }

    public Instant CreatedAt { get; init; }

    public static Refund Of(NewRefundOf wanted, Instant now) =>
        new() { Id = wanted.Id, PaymentId = wanted.PaymentId, Amount = wanted.Amount, Reason = wanted.Reason.Length <= MaxReasonLength ? wanted.Reason : wanted.Reason[..MaxReasonLength], IsOfRest = wanted.IsOfRest, CreatedAt = now };

    /// <summary>What the brand has given back at its gateway, without us.</summary>
    public static Refund FromGateway(Guid paymentId, GatewayRefund seen, long amount, Instant now)
    {
        var refund = new Refund { Id = Ids.New(), PaymentId = paymentId, Amount = amount, Reason = AtGateway, CreatedAt = now };
        refund.Heard(seen);
        return refund;
    }

    public void HandedOver() => Status = RefundStatus.Done;

    public void Heard(GatewayRefund answer) => (GatewayId, Status) = (answer.Id, answer.Status);

    public void Fail(string code) => (Status, FailureCode) = (RefundStatus.Failed, code);
}

internal sealed record NewRefundOf(Guid Id, Guid PaymentId, long Amount, string Reason, bool IsOfRest = false);
