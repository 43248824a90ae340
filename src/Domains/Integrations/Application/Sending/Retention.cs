using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>A day has passed since an endpoint was made, or since it last had its brand's old messages looked for.</summary>
[EventName("integrations.retention-due.v1")]
internal sealed record RetentionDue(Guid EndpointId) : IEvent;

/// <summary>Lets messages go that are older than 30 days, with their deliveries and attempts, once a day for as long as the endpoint or any message is there.</summary>
internal sealed class OnRetentionDue(IntegrationsDb db, ITimers timers, IClock clock) : ISubscriber<RetentionDue>
{
    public async Task HandleAsync(RetentionDue happened, CancellationToken cancellationToken)
    {
        var before = clock.GetCurrentInstant() - WebhookMessage.Kept;
        await db.Messages.Where(m => m.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
        if (await db.Endpoints.AnyAsync(e => e.Id == happened.EndpointId, cancellationToken) || await db.Messages.AnyAsync(cancellationToken)) await timers.LookForOldMessagesAsync(happened.EndpointId, clock.GetCurrentInstant(), cancellationToken);
    }
}

internal static class RetentionTimer
{
    private static readonly Duration Between = Duration.FromDays(1);

    public static Task LookForOldMessagesAsync(this ITimers timers, Guid endpointId, Instant now, CancellationToken cancellationToken) =>
        timers.SetAsync(new RetentionDue(endpointId), $"{endpointId:N}", now + Between, cancellationToken);
}
