using System.ComponentModel;
using FoodSaaS.Integrations.Application.Sending;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Application.Endpoints;

[Description("The endpoint to delete.")]
internal sealed record DeleteWebhookEndpointInput([property: Description("Id of the endpoint.")] GlobalId Id);

/// <summary>Deletes an endpoint with its secrets, deliveries and attempts.</summary>
internal sealed class DeleteEndpoint(IntegrationsDb db, ICalls calls)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeleteWebhookEndpointInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } endpoint) return IntegrationsErrors.EndpointNotFound;
        db.Remove(endpoint);
        if (await db.TrySaveAsync(cancellationToken) is { } stale) return stale;
        await calls.EndLaneAsync(SendWebhook.Name, endpoint.Id, cancellationToken);
        return input.Id;
    }
}
