using System.ComponentModel;
using FoodSaaS.Integrations.Application.Sending;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Endpoints;

[Description("A new endpoint.")]
internal sealed record CreateWebhookEndpointInput(
    [property: Description("What it is for, at most 60 characters.")] string Name,
    [property: Description("Where it listens: https, a host on the public internet, port 443 or one from 1024 on; at most 2,000 characters.")] string Url,
    [property: Description("Names of the event types that it wants, see `webhookEventTypes`; none means all, those to come included.")] IReadOnlyList<string>? EventTypes = null);

internal sealed class CreateEndpoint(IntegrationsDb db, EndpointForm form, DrawSecret secrets, GetEndpoints endpoints, ITimers timers, IClock clock)
{
    public async Task<Result<WebhookSecretShownView>> ExecuteAsync(CreateWebhookEndpointInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var name = form.ReadName(input.Name, errors);
        var url = form.ReadUrl(input.Url, errors);
        var types = form.ReadEventTypes(input.EventTypes ?? [], errors);
        if (await db.Endpoints.CountAsync(cancellationToken) >= WebhookEndpoint.MaxOfABrand) errors.Add(IntegrationsErrors.EndpointsFull);
        if (errors.Count > 0) return errors;

        var now = clock.GetCurrentInstant();
        var endpoint = WebhookEndpoint.Open(name, url, types, now);
        db.Add(endpoint);
        var secret = await secrets.ExecuteAsync(endpoint, Duration.Zero, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await timers.LookForOldMessagesAsync(endpoint.Id, now, cancellationToken);
        return new WebhookSecretShownView(await endpoints.ViewAsync(endpoint, cancellationToken), secret);
    }
}
