using System.ComponentModel;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Simulator;
using FoodSaaS.Payments.Infrastructure.Simulator;
using FoodSaaS.Shared;

namespace FoodSaaS.Payments.Application.Simulator;

[Description("What the diner answers where a simulated card asks for proof.")]
internal enum SimulatedProof
{
    [Description("It is he.")]
    Authenticate,

    [Description("He gives up.")]
    Fail,
}

[Description("A test card for a payment of the simulated gateway.")]
internal sealed record ConfirmSimulatedPaymentInput(
    [property: Description("The payment's client secret, of its session.")] string ClientSecret,
    [property: Description("A test number: 4242 4242 4242 4242 is good, 4000 0000 0000 0002 declined, 4000 0025 0000 3155 asks for proof; the others are in the module's README.")] string Number,
    [property: Description("The answer to REQUIRES_ACTION.")] SimulatedProof? Answer = null);

internal enum SimulatedPaymentStatus
{
    RequiresAction,
    Processing,
    Succeeded,
    Failed,
}

/// <param name="Status">What the page shows; that the payment is authorised is heard of the order.</param>
internal sealed record SimulatedConfirmationView(SimulatedPaymentStatus Status, string? FailureCode);

/// <summary>What a gateway's own script does on the page, for the simulated one.</summary>
internal sealed class ConfirmSimulatedPayment(SimulatorBooks books)
{
    public async Task<Result<SimulatedConfirmationView>> ExecuteAsync(ConfirmSimulatedPaymentInput input, CancellationToken cancellationToken)
    {
        if (SimulatedCards.Of(input.Number) is not { } card) return SimulatorErrors.CardUnknown;
        bool? proves = input.Answer is { } answer ? answer == SimulatedProof.Authenticate : null;
        if (await books.ConfirmAsync(input.ClientSecret, card, proves, cancellationToken) is not { } intent) return SimulatorErrors.SecretUnknown;
        return intent.Status switch
        {
            IntentStatus.NeedsAction => new SimulatedConfirmationView(SimulatedPaymentStatus.RequiresAction, null),
            IntentStatus.Processing => new SimulatedConfirmationView(SimulatedPaymentStatus.Processing, null),
            IntentStatus.Authorised or IntentStatus.Done => new SimulatedConfirmationView(SimulatedPaymentStatus.Succeeded, null),
            _ => new SimulatedConfirmationView(SimulatedPaymentStatus.Failed, intent.FailureCode ?? FailureCodes.Expired),
        };
    }
}
