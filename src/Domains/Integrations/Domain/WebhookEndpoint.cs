using System.ComponentModel;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Integrations.Domain;

[Description("Whether an endpoint is sent to.")]
internal enum WebhookEndpointStatus
{
    [Description("It is sent what happens.")]
    Active,

    [Description("It is sent nothing; what happens is held for it.")]
    Disabled,
}

[Description("Why an endpoint is disabled.")]
internal enum WebhookDisabledReason
{
    [Description("The brand's staff or server disabled it.")]
    ByBrand,

    [Description("It answered 410 Gone.")]
    Gone,

    [Description("A delivery was given up after all its attempts, and nothing else arrived in that time.")]
    Failing,
}

/// <summary>A brand's own address that hears of events.</summary>
[StaysAsNow]
internal sealed class WebhookEndpoint : Aggregate, IHaveHistory
{
    public const int MaxOfABrand = 20;
    public const int MaxNameLength = 60;

    private WebhookEndpoint()
    {
    }

    public string Name { get; private set; } = "";

    public string Url { get; private set; } = "";

    /// <summary>Names of the catalogue that it wants; empty means all, those to come included.</summary>
    public List<string> EventTypes { get; private set; } = [];

    public WebhookEndpointStatus Status { get; private set; }

    public WebhookDisabledReason? DisabledReason { get; private set; }

    public Instant? DisabledAt { get; private set; }

    public Instant CreatedAt { get; private init; }

    /// <summary>When its newest secret was drawn.</summary>
    public Instant SecretDrawnAt { get; private set; }

    /// <summary>Since when every attempt failed; null while the last one arrived. Written with each attempt, past the version.</summary>
    public Instant? FailingSince { get; private set; }

    /// <summary>When an attempt last arrived. Written with each attempt, past the version.</summary>
    public Instant? ArrivedAt { get; private set; }

    /// <summary>When it was last sent a test. Written past the version.</summary>
    public Instant? TestedAt { get; private set; }

    public bool IsActive => Status == WebhookEndpointStatus.Active;

    public static WebhookEndpoint Open(string name, string url, IEnumerable<string> eventTypes, Instant now) =>
        new() { Name = name, Url = url, EventTypes = [.. eventTypes], CreatedAt = now, SecretDrawnAt = now };

    public void Rename(string name) => Name = name;

    public void Move(string url) => Url = url;

    public void Choose(IEnumerable<string> eventTypes) => EventTypes = [.. eventTypes];

    public bool Wants(string eventType) => EventTypes.Count == 0 || EventTypes.Contains(eventType);

    /// <summary>Grows even under a clock that stands still: of two who draw at once, one finds the endpoint changed.</summary>
    public void DrewSecret(Instant now) => SecretDrawnAt = Instant.Max(now, SecretDrawnAt + Duration.FromTicks(10));

    public void Disable(WebhookDisabledReason reason, Instant now)
    {
        if (!IsActive) return;
        (Status, DisabledReason, DisabledAt) = (WebhookEndpointStatus.Disabled, reason, now);
        Raise(new EndpointDisabled(Id, reason));
    }

    /// <summary>Its past failures are forgiven.</summary>
    public void Enable() => (Status, DisabledReason, DisabledAt, FailingSince) = (WebhookEndpointStatus.Active, null, null, null);

    public object Snapshot() => new { Name, Url, EventTypes, Status, DisabledReason };
}
