using FoodSaaS.Integrations.Application.Deliveries;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Api;

internal sealed class WebhookDeliveryType : ObjectType<WebhookDeliveryView>
{
    public WebhookDeliveryType()
        : base(WebhookDeliveryView.TypeName, "A message on its way to an endpoint. It is tried up to 20 times over at least 82 hours and kept for 30 days.")
    {
        GlobalId(d => d.Id);
        Field("messageId", AccessRule.Inherited, "What goes as `webhook-id`: the same at every attempt and replay.", d => WebhookMessage.PublicId(d.MessageId));
        Field("endpointId", AccessRule.Inherited, "Id of the endpoint.", d => new GlobalId(EndpointRows.TypeName, d.EndpointId));
        Field("eventType", AccessRule.Inherited, "Name of the event type.", d => d.EventType);
        Field("body", AccessRule.Inherited, "The body as it is sent: JSON.", d => d.Body);
        Field("status", AccessRule.Inherited, "How far it has come.", d => d.Status);
        Field("attemptCount", AccessRule.Inherited, "How many attempts were made, replays included.", d => d.AttemptCount);
        Field("occurredAt", AccessRule.Inherited, "When it happened.", d => d.OccurredAt);
        Optional("nextAttemptAt", AccessRule.Inherited, "When the next attempt is due; null when none is.", d => d.NextAttemptAt);
        Optional("deliveredAt", AccessRule.Inherited, "When it last arrived.", d => d.DeliveredAt);
        FieldAsync("attempts", AccessRule.Inherited, "Every attempt, newest first.", (d, c) => c.ReadAsync<GetDeliveries, IReadOnlyList<DeliveryAttempt>>(q => q.AttemptsAsync(d.Id, c.Cancelled)));
    }
}

internal sealed class WebhookAttemptType : ObjectType<DeliveryAttempt>
{
    public WebhookAttemptType()
        : base("WebhookAttempt", "One attempt at a delivery.")
    {
        Field("number", AccessRule.Inherited, "1, 2, 3 …, replays included.", a => a.Number);
        Field("startedAt", AccessRule.Inherited, "When it began.", a => a.StartedAt);
        Field("milliseconds", AccessRule.Inherited, "How long the answer took.", a => a.Milliseconds);
        Field("outcome", AccessRule.Inherited, "What came of it.", a => a.Outcome);
        Optional("statusCode", AccessRule.Inherited, "HTTP status of the answer; null where there was none.", a => a.StatusCode);
        Optional("excerpt", AccessRule.Inherited, "The first 1,024 bytes of the answer's body as text; null where there was no answer.", a => a.Excerpt);
    }
}
