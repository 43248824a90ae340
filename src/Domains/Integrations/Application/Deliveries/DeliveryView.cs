using FoodSaaS.Integrations.Domain;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Deliveries;

internal sealed record WebhookDeliveryView(
    Guid Id, Guid MessageId, Guid EndpointId, string EventType, string Body, WebhookDeliveryStatus Status, int AttemptCount, Instant OccurredAt, Instant? NextAttemptAt, Instant? DeliveredAt)
{
    public const string TypeName = "WebhookDelivery";

    public static WebhookDeliveryView Of(WebhookDelivery delivery, WebhookMessage message) => new(
        delivery.Id, message.Id, delivery.EndpointId, message.EventType, message.Body, delivery.Status, delivery.Attempts, message.OccurredAt, delivery.NextAttemptAt, delivery.DeliveredAt);
}
