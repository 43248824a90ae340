using FoodSaaS.Shared;

namespace FoodSaaS.Integrations.Domain;

/// <summary>A webhook is sent nothing any more.</summary>
[EventName("integrations.endpoint-disabled.v1")]
internal sealed record EndpointDisabled(Guid EndpointId, WebhookDisabledReason Reason) : IEvent;
