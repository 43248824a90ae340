using System.ComponentModel;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Application.Endpoints;

[Description("A changed endpoint; what is left out stays as it is.")]
internal sealed record UpdateWebhookEndpointInput(
    [property: Description("Id of the endpoint.")] GlobalId Id,
    [property: Description("The version that the change was made from; any other is refused with STALE_VERSION.")] int Version,
    [property: Description("What it is for, at most 60 characters.")] string? Name,
    [property: Description("Where it listens: https, a host on the public internet, port 443 or one from 1024 on; at most 2,000 characters.")] string? Url,
    [property: Description("Names of the event types that it wants; an empty list means all.")] IReadOnlyList<string>? EventTypes);

/// <summary>Deliveries on their way go to the new address.</summary>
internal sealed class UpdateEndpoint(IntegrationsDb db, EndpointForm form, GetEndpoints endpoints)
{
    public async Task<Result<WebhookEndpointView>> ExecuteAsync(UpdateWebhookEndpointInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } endpoint) return IntegrationsErrors.EndpointNotFound;
        if (endpoint.Version != input.Version) return IntegrationsErrors.Stale;
        var errors = new List<Error>();
        if (input.Name is not null) endpoint.Rename(form.ReadName(input.Name, errors));
        if (input.Url is not null) endpoint.Move(form.ReadUrl(input.Url, errors));
        if (input.EventTypes is not null) endpoint.Choose(form.ReadEventTypes(input.EventTypes, errors));
        if (errors.Count > 0) return errors;
        return await db.TrySaveAsync(cancellationToken) is { } stale ? stale : await endpoints.ViewAsync(endpoint, cancellationToken);
    }
}
