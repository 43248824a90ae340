using System.ComponentModel;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Integrations.Domain;

[Description("What came of an attempt.")]
internal enum WebhookAttemptOutcome
{
    [Description("The endpoint answered 2xx.")]
    Arrived,

    [Description("It answered something else; redirects are not followed.")]
    Refused,

    [Description("It did not answer in time.")]
    TimedOut,

    [Description("No connection could be made, or it broke.")]
    Unreachable,

    [Description("Its certificate or its TLS was not acceptable.")]
    TlsFailed,

    [Description("Its host has no address on the public internet.")]
    HostNotPublic,

    [Description("It answered something that is no HTTP, or with headers that are too long.")]
    BadAnswer,

    [Description("The installation's key was changed: the endpoint's secrets cannot be read any more. Rotate the secret.")]
    SecretUnreadable,
}

/// <summary>One attempt at a delivery.</summary>
[StaysAsNow]
internal sealed class DeliveryAttempt : IBehindTheScenes
{
    /// <summary>Of an answer's body so much is kept, as text.</summary>
    public const int ExcerptLength = 1024;

    public Guid DeliveryId { get; init; }

    /// <summary>1, 2, 3 …, replays included.</summary>
    public int Number { get; init; }

    public Instant StartedAt { get; init; }

    public int Milliseconds { get; init; }

    public WebhookAttemptOutcome Outcome { get; init; }

    public int? StatusCode { get; init; }

    public string? Excerpt { get; init; }
}
