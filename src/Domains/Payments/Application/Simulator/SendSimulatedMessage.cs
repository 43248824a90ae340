using System.Text.Json;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Application.Door;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Simulator;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.Payments.Application.Simulator;

/// <summary>The simulated gateway sends word: a body as Stripe makes it, signed, through the door that everybody's come through.</summary>
internal sealed class SendSimulatedMessage(BrandWork work, MessageDoor door, GatewayList gateways, IClock clock) : ICaller
{
    public const string Name = "payments.simulated-message";

    public string Kind => Name;

    public async Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        (SimulatorMessage Message, SimulatedIntent Intent)? found = null;
        await work.RunAsync(brand, async services => found = await services.GetRequiredService<UseCaseRunner>().ReadAsync<PaymentsDb, (SimulatorMessage, SimulatedIntent)?>(db => FindAsync(db, id, cancellationToken), cancellationToken), cancellationToken);
        if (found is { Message.SentAt: null } due)
        {
            var body = BodyOf(brand, due.Message, due.Intent);
            var signature = MessageSignature.Of(body, gateways.Find(PaymentGateway.Simulator)!.WebhookSecrets[0], clock.GetCurrentInstant());
            if (await door.ReceiveAsync(PaymentGateway.Simulator, body, signature, cancellationToken) != DoorAnswer.Kept) throw new InvalidOperationException("The door refused a message of the simulated gateway.");
        }

        await work.RunAsync(brand, services => services.GetRequiredService<UseCaseRunner>().WriteAsync<NoteSimulatedMessage, Nothing>(u => u.ExecuteAsync(id, cancellationToken), cancellationToken), cancellationToken);
    }

    public static byte[] BodyOf(TenantId brand, SimulatorMessage message, SimulatedIntent intent)
    {
        var metadata = new { brand = brand.ToString(), payment = intent.PaymentId };
        object about = message.Type.Split('.')[0] is "charge" or "refund"
            ? new { id = intent.Id.Replace("pi_", "ch_", StringComparison.Ordinal), @object = "charge", payment_intent = intent.Id, metadata }
            : new { id = intent.Id, @object = intent.Kind == IntentKind.Setup ? "setup_intent" : "payment_intent", metadata };
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = $"evt_sim_{message.Id:N}",
            @object = "event",
            type = message.Type,
            account = SimulatedAccount.IdOf(brand),
            created = message.CreatedAt.ToUnixTimeSeconds(),
            livemode = false,
            data = new { @object = about },
        });
    }

    private static async Task<(SimulatorMessage, SimulatedIntent)?> FindAsync(PaymentsDb db, Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<SimulatorMessage>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } message) return null;
        return (message, await db.Set<SimulatedIntent>().AsNoTracking().FirstAsync(i => i.Id == message.IntentId, cancellationToken));
    }
}

/// <summary>A message of the simulated gateway arrived.</summary>
internal sealed class NoteSimulatedMessage(PaymentsDb db, ICalls calls, IClock clock)
{
    public async Task<Result<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await db.Set<SimulatorMessage>().Where(m => m.Id == id && m.SentAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentAt, now), cancellationToken);
        await calls.EndAsync(SendSimulatedMessage.Name, id, cancellationToken);
        return Nothing.Value;
    }
}
