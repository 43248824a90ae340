using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.Payments.Application.Gateways;

/// <summary>A step of a payment as it was decided on.</summary>
/// <param name="Told">The gateway's messages that had come by then.</param>
internal sealed record Errand(Payment Payment, GatewayStep Step, IReadOnlyList<string> Told);

/// <summary>What came back.</summary>
/// <param name="Refusal">A final one.</param>
internal sealed record ErrandOutcome(GatewayIntent? Intent, GatewayRefund? Refund, Error? Refusal)
{
    /// <summary>Nobody knows whether it happened.</summary>
    public static readonly ErrandOutcome NoAnswer = new(null, null, null);

    /// <summary>Nor will anybody by asking again under the same key.</summary>
    public static readonly ErrandOutcome KeyUsedUp = NoAnswer with { IsKeyUsedUp = true };

    public bool IsKeyUsedUp { get; private init; }

    public bool IsAnswered => Intent is not null || Refund is not null || Refusal is not null;

    public static ErrandOutcome Of(Result<GatewayIntent> answer) => answer.IsSuccess ? new(answer.Value, null, null) : new(null, null, answer.Errors[0]);

    public static ErrandOutcome Of(Result<GatewayRefund> answer) => answer.IsSuccess ? new(null, answer.Value, null) : new(null, null, answer.Errors[0]);
}
