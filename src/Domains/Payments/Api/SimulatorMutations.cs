using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Application.Simulator;
using FoodSaaS.Payments.Domain.Simulator;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Payments.Api;

internal static class SimulatorMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<SimulatedConfirmationView, SimulatedConfirmationType>();
        schema.AddMutation<ConfirmSimulatedPaymentInput, SimulatedConfirmationView>(
            "confirmSimulatedPayment",
            AccessRule.Public,
            "Pays with a test card, in place of a real gateway's script; only where payments are simulated (NOT_SIMULATED).",
            "confirmation",
            "What became of it.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Forbidden],
            (input, c) => c.Service<GatewayList>().Current?.Kind == PaymentGateway.Simulator
                ? c.WriteAsync<ConfirmSimulatedPayment, SimulatedConfirmationView>(u => u.ExecuteAsync(input, c.Cancelled))
                : Task.FromResult<Result<SimulatedConfirmationView>>(SimulatorErrors.NotSimulated));
    }
}

internal sealed class SimulatedConfirmationType : ObjectType<SimulatedConfirmationView>
{
    public SimulatedConfirmationType()
        : base("SimulatedConfirmation", "What became of a test card.")
    {
        Field("status", AccessRule.Inherited, "REQUIRES_ACTION asks for `answer`; after SUCCEEDED the order hears of it in a moment.", c => c.Status);
        Optional("failureCode", AccessRule.Inherited, "Why it failed: CARD_DECLINED, INSUFFICIENT_FUNDS, AUTHENTICATION_FAILED, EXPIRED; another card may be tried, unless it is EXPIRED.", c => c.FailureCode);
    }
}
