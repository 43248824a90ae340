using FoodSaaS.Integrations.Domain;
using NodaTime;

namespace FoodSaaS.Integrations.Application;

/// <summary>A delivery as it is carried to its endpoint.</summary>
/// <param name="Secrets">Those that are good now, newest first; none where they cannot be read.</param>
internal sealed record Parcel(Guid DeliveryId, Guid EndpointId, Guid MessageId, string EventType, Uri Url, string Body, IReadOnlyList<byte[]> Secrets);

/// <summary>What came back.</summary>
/// <param name="Excerpt">The beginning of the answer's body.</param>
/// <param name="WaitAsked">How long the endpoint asked to be left alone.</param>
internal sealed record Reply(Instant StartedAt, TimeSpan Took, WebhookAttemptOutcome Outcome, int? StatusCode, string? Excerpt, Duration? WaitAsked)
{
    private const int Gone = 410;

    public bool Arrived => Outcome == WebhookAttemptOutcome.Arrived;

    public bool IsGone => StatusCode == Gone;
}
