using FoodSaaS.Integrations.Domain;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Endpoints;

internal sealed record WebhookSecretView(string Hint, Instant CreatedAt, Instant? ExpiresAt);

internal sealed record WebhookEndpointView(
    Guid Id,
    string Name,
    string Url,
    IReadOnlyList<string> EventTypes,
    WebhookEndpointStatus Status,
    WebhookDisabledReason? DisabledReason,
    Instant? DisabledAt,
    Instant? FailingSince,
    Instant? ArrivedAt,
    Instant CreatedAt,
    int Version,
    IReadOnlyList<WebhookSecretView> Secrets)
{
    /// <param name="secrets">Those that are good, newest first.</param>
    public static WebhookEndpointView Of(WebhookEndpoint endpoint, IEnumerable<EndpointSecret> secrets) => new(
        endpoint.Id,
        endpoint.Name,
        endpoint.Url,
        endpoint.EventTypes,
        endpoint.Status,
        endpoint.DisabledReason,
        endpoint.DisabledAt,
        endpoint.FailingSince,
        endpoint.ArrivedAt,
        endpoint.CreatedAt,
        endpoint.Version,
        [.. secrets.Select(s => new WebhookSecretView(s.Hint, s.CreatedAt, s.ExpiresAt))]);
}

/// <summary>An endpoint with the text of its newest secret, which is shown this once.</summary>
internal sealed record WebhookSecretShownView(WebhookEndpointView Endpoint, string Secret);
