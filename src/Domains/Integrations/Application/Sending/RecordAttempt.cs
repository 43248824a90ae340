using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>Writes down what came of an attempt, and what follows from it: done, once more, given up, or the endpoint is disabled.</summary>
internal sealed class RecordAttempt(IntegrationsDb db, ICalls calls, ShutEndpoint shut, IClock clock)
{
    /// <summary>An endpoint that let a delivery run out is disabled, unless something else arrived in that time.</summary>
    private static readonly Duration FailingForLong = Duration.FromHours(72);

    public async Task<Result<Nothing>> ExecuteAsync(Parcel parcel, Reply reply, CancellationToken cancellationToken)
    {
        await NoteHealthAsync(parcel.EndpointId, reply, cancellationToken);
        if (await db.Deliveries.FirstOrDefaultAsync(d => d.Id == parcel.DeliveryId, cancellationToken) is not { } delivery)
        {
            await calls.EndAsync(SendWebhook.Name, parcel.DeliveryId, cancellationToken);
            return Nothing.Value;
        }

        delivery.Tried();
        db.Attempts.Add(new DeliveryAttempt
        {
            DeliveryId = delivery.Id,
            Number = delivery.Attempts,
            StartedAt = reply.StartedAt,
            Milliseconds = (int)reply.Took.TotalMilliseconds,
            Outcome = reply.Outcome,
            StatusCode = reply.StatusCode,
            Excerpt = reply.Excerpt,
        });
        var wasPending = delivery.Status == WebhookDeliveryStatus.Pending;
        var again = Conclude(delivery, parcel, reply);
        await db.SaveChangesAsync(cancellationToken);
        if (again is { } due) await calls.RepeatAsync(SendWebhook.Name, delivery.Id, due, cancellationToken);
        else await calls.EndAsync(SendWebhook.Name, delivery.Id, cancellationToken);
        if (wasPending && await ReasonToShutAsync(delivery, reply, cancellationToken) is { } reason)
        {
            await shut.ExecuteAsync(await db.Endpoints.SingleAsync(e => e.Id == parcel.EndpointId, cancellationToken), reason, cancellationToken);
        }

        return Nothing.Value;
    }

    /// <summary>Written first: its row lock has attempts at one endpoint written down one after the other.</summary>
    private async Task NoteHealthAsync(Guid endpointId, Reply reply, CancellationToken cancellationToken)
    {
        var endpoint = db.Endpoints.Where(e => e.Id == endpointId);
        var now = clock.GetCurrentInstant();
        if (reply.Arrived) await endpoint.ExecuteUpdateAsync(e => e.SetProperty(x => x.ArrivedAt, now).SetProperty(x => x.FailingSince, (Instant?)null), cancellationToken);
        else await endpoint.ExecuteUpdateAsync(e => e.SetProperty(x => x.FailingSince, x => x.FailingSince ?? reply.StartedAt), cancellationToken);
    }

    /// <returns>When the delivery is tried again; null where it is not.</returns>
    private Instant? Conclude(WebhookDelivery delivery, Parcel parcel, Reply reply)
    {
        var now = clock.GetCurrentInstant();
        if (reply.Arrived) delivery.Arrive(now);
        // Not pending any more: it arrived now, or somebody else concluded it and this attempt came late.
        if (delivery.Status != WebhookDeliveryStatus.Pending) return null;
        var wait = EventCatalogue.IsTest(parcel.EventType) ? null : RetrySchedule.WaitAfter(delivery.AttemptsOfRound, Random.Shared.NextDouble(), reply.WaitAsked);
        if (wait is null) delivery.GiveUp();
        else if (reply.IsGone) delivery.Hold();
        else delivery.TryAgain(now + wait.Value);
        return delivery.NextAttemptAt;
    }

    private async Task<WebhookDisabledReason?> ReasonToShutAsync(WebhookDelivery delivery, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.IsGone) return WebhookDisabledReason.Gone;
        if (delivery.Status != WebhookDeliveryStatus.Failed) return null;
        var since = clock.GetCurrentInstant() - FailingForLong;
        return await db.Endpoints.AnyAsync(e => e.Id == delivery.EndpointId && e.FailingSince <= since, cancellationToken) ? WebhookDisabledReason.Failing : null;
    }
}
