using FoodSaaS.Contracts.Payments;

namespace FoodSaaS.Payments.Application;

/// <summary>The section <c>Payments</c> of the configuration.</summary>
internal sealed record PaymentsSettings
{
    /// <summary>Who moves the money of payments that begin now; where nothing is said, Stripe if it is set up, else in development the simulator, else nobody. The simulator is refused outside development.</summary>
    public PaymentGateway? Gateway { get; init; }

    /// <summary>The platform's part of what is captured online.</summary>
    public int FeePartsPerMillion { get; init; } = 10_000;
}
