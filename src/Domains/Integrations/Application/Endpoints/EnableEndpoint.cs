using System.ComponentModel;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Application.Endpoints;

[Description("The endpoint to enable.")]
internal sealed record EnableWebhookEndpointInput([property: Description("Id of the endpoint.")] GlobalId Id);

/// <summary>From now on it is sent what happens; what was held meanwhile waits to be replayed. Enabling it again changes nothing.</summary>
internal sealed class EnableEndpoint(IntegrationsDb db, GetEndpoints endpoints)
{
    public async Task<Result<WebhookEndpointView>> ExecuteAsync(EnableWebhookEndpointInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } endpoint) return IntegrationsErrors.EndpointNotFound;
        if (!endpoint.IsActive)
        {
            endpoint.Enable();
            if (await db.TrySaveAsync(cancellationToken) is { } stale) return stale;
        }

        return await endpoints.ViewAsync(endpoint, cancellationToken);
    }
}
