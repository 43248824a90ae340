using FoodSaaS.Shared;

namespace FoodSaaS.Payments.Domain.Simulator;

internal static class SimulatorErrors
{
    public static readonly Error NotSimulated = Error.Forbidden("NOT_SIMULATED", "Payments of this installation are real.");

    public static readonly Error CardUnknown = Error.Invalid("CARD_UNKNOWN", "This is none of the test cards, such as 4242 4242 4242 4242.", "number");

    public static readonly Error SecretUnknown = Error.NotFound("PAYMENT_NOT_FOUND", "There is no such payment.", "clientSecret");
}
