using System.ComponentModel;
using FoodSaaS.Integrations.Application.Sending;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Deliveries;

[Description("The endpoint to test.")]
internal sealed record TestWebhookEndpointInput([property: Description("Id of the endpoint.")] GlobalId Id);

/// <summary>Sends an endpoint a message of the type <c>webhook.test</c>, once, even where it is disabled.</summary>
internal sealed class TestEndpoint(IntegrationsDb db, NoteMessage note, GetDeliveries deliveries, IClock clock)
{
    public async Task<Result<WebhookDeliveryView>> ExecuteAsync(TestWebhookEndpointInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } endpoint) return IntegrationsErrors.EndpointNotFound;
        if (!await MayTestAsync(endpoint.Id, cancellationToken)) return IntegrationsErrors.TestTooSoon;
        var made = await note.DeliverAsync(EventCatalogue.Test, Ids.New(), clock.GetCurrentInstant(), new { endpointId = input.Id.ToString() }, [endpoint], cancellationToken);
        return (await deliveries.FindAsync(made[0].Id, cancellationToken))!;
    }

    // Of many who ask at once, one writes the time; the others wait for him and find it written.
    private async Task<bool> MayTestAsync(Guid endpointId, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var last = now - Redelivery.BetweenTests;
        return await db.Endpoints.Where(e => e.Id == endpointId && (e.TestedAt == null || e.TestedAt <= last))
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.TestedAt, now), cancellationToken) == 1;
    }
}
