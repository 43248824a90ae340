using System.ComponentModel;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Endpoints;

[Description("A new secret for an endpoint.")]
internal sealed record RotateWebhookSecretInput(
    [property: Description("Id of the endpoint.")] GlobalId Id,
    [property: Description("Hours for which messages are signed with the present secret as well, 0 to 168; 0 ends it at once, which is right when it leaked.")] int OverlapHours = 24);

internal sealed class RotateSecret(IntegrationsDb db, DrawSecret secrets, GetEndpoints endpoints, IClock clock)
{
    public async Task<Result<WebhookSecretShownView>> ExecuteAsync(RotateWebhookSecretInput input, CancellationToken cancellationToken)
    {
        if (input.OverlapHours is < 0 or > EndpointSecret.LongestOverlapHours) return IntegrationsErrors.OverlapInvalid;
        if (await db.FindAsync(input.Id, cancellationToken) is not { } endpoint) return IntegrationsErrors.EndpointNotFound;
        endpoint.DrewSecret(clock.GetCurrentInstant());
        var secret = await secrets.ExecuteAsync(endpoint, Duration.FromHours(input.OverlapHours), cancellationToken);
        return await db.TrySaveAsync(cancellationToken) is { } stale ? stale : new WebhookSecretShownView(await endpoints.ViewAsync(endpoint, cancellationToken), secret);
    }
}
