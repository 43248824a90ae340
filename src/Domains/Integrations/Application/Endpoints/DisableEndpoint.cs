using System.ComponentModel;
using FoodSaaS.Integrations.Application.Sending;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Application.Endpoints;

[Description("The endpoint to disable.")]
internal sealed record DisableWebhookEndpointInput([property: Description("Id of the endpoint.")] GlobalId Id);

/// <summary>It is sent nothing more; what is under way and what happens from now on is held. Disabling it again changes nothing.</summary>
internal sealed class DisableEndpoint(IntegrationsDb db, ShutEndpoint shut, GetEndpoints endpoints)
{
    public async Task<Result<WebhookEndpointView>> ExecuteAsync(DisableWebhookEndpointInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } endpoint) return IntegrationsErrors.EndpointNotFound;
        return await shut.ExecuteAsync(endpoint, WebhookDisabledReason.ByBrand, cancellationToken) is { } stale ? stale : await endpoints.ViewAsync(endpoint, cancellationToken);
    }
}
