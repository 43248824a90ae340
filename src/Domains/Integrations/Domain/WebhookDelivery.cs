using System.ComponentModel;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Integrations.Domain;

[Description("How far a delivery has come.")]
internal enum WebhookDeliveryStatus
{
    [Description("On its way: an attempt is due, or one follows.")]
    Pending,

    [Description("The endpoint answered 2xx.")]
    Delivered,

    [Description("Given up after all its attempts. It can be replayed.")]
    Failed,

    [Description("Kept because the endpoint is disabled. It can be replayed once that is enabled.")]
    Held,
}

/// <summary>One message on its way to one endpoint.</summary>
[StaysAsNow]
internal sealed class WebhookDelivery : IBehindTheScenes
{
    public Guid Id { get; init; } = Ids.New();

    public Guid MessageId { get; init; }

    public Guid EndpointId { get; init; }

    public WebhookDeliveryStatus Status { get; private set; }

    /// <summary>Attempts ever made, replays included.</summary>
    public int Attempts { get; private set; }

    /// <summary>Attempts made before the present round began; a replay begins a new one.</summary>
    public int AttemptsBefore { get; private set; }

    public Instant CreatedAt { get; init; }

    /// <summary>When the next attempt is due; null when none is.</summary>
    public Instant? NextAttemptAt { get; private set; }

    public Instant? DeliveredAt { get; private set; }

    public int AttemptsOfRound => Attempts - AttemptsBefore;

    public static WebhookDelivery Of(Guid messageId, WebhookEndpoint endpoint, bool isTest, Instant now)
    {
        var delivery = new WebhookDelivery { MessageId = messageId, EndpointId = endpoint.Id, CreatedAt = now, NextAttemptAt = now };
        if (!endpoint.IsActive && !isTest) delivery.Hold();
        return delivery;
    }

    public void Tried() => Attempts++;

    public void Arrive(Instant now) => (Status, NextAttemptAt, DeliveredAt) = (WebhookDeliveryStatus.Delivered, null, now);

    public void TryAgain(Instant at) => NextAttemptAt = at;

    public void GiveUp() => (Status, NextAttemptAt) = (WebhookDeliveryStatus.Failed, null);

    public void Hold() => (Status, NextAttemptAt) = (WebhookDeliveryStatus.Held, null);
}
