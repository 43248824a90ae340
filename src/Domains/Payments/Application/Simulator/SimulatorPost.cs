using FoodSaaS.Payments.Domain.Simulator;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using NodaTime;

namespace FoodSaaS.Payments.Application.Simulator;

/// <summary>Has the simulated gateway send word, unless its card is one about which it never does.</summary>
internal sealed class SimulatorPost(PaymentsDb db, ICalls calls, ITenantScope scope)
{
    public async Task SendAsync(SimulatedIntent intent, string type, Instant at, CancellationToken cancellationToken)
    {
        if (intent.Card == SimulatedCard.LosesMessages) return;
        var message = new SimulatorMessage { IntentId = intent.Id, Type = type, CreatedAt = at };
        db.Add(message);
        await db.SaveChangesAsync(cancellationToken);
        await calls.ScheduleAsync(SendSimulatedMessage.Name, scope.Current.Value, [message.Id], at, cancellationToken);
    }
}
