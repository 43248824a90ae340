using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>Disables an endpoint: its deliveries are held, and where nobody of the brand did it, the owners are told.</summary>
internal sealed class ShutEndpoint(IntegrationsDb db, ICalls calls, IStaffMail mail, IClock clock)
{
    /// <returns>The refusal, where somebody else changed the endpoint meanwhile.</returns>
    public async Task<Error?> ExecuteAsync(WebhookEndpoint endpoint, WebhookDisabledReason reason, CancellationToken cancellationToken)
    {
        if (!endpoint.IsActive) return null;
        endpoint.Disable(reason, clock.GetCurrentInstant());
        if (await db.TrySaveAsync(cancellationToken) is { } stale) return stale;
        await db.Deliveries.Where(d => d.EndpointId == endpoint.Id && d.Status == WebhookDeliveryStatus.Pending)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Status, WebhookDeliveryStatus.Held).SetProperty(x => x.NextAttemptAt, (Instant?)null), cancellationToken);
        await calls.EndLaneAsync(SendWebhook.Name, endpoint.Id, cancellationToken);
        if (reason != WebhookDisabledReason.ByBrand) await mail.TellOwnersAsync($"Your webhook “{endpoint.Name}” was disabled", TextOf(endpoint, reason), "webhooks", cancellationToken);
        return null;
    }

    private static string TextOf(WebhookEndpoint endpoint, WebhookDisabledReason reason) => $"""
        {(reason == WebhookDisabledReason.Gone
            ? "The address answered “410 Gone”, which says that it wants no more messages."
            : $"A message was tried {RetrySchedule.Attempts} times over more than three days, and none arrived.")}

        {endpoint.Url}

        Nothing is lost: what happens from now on is held, and all of the last {WebhookMessage.Kept.Days} days can be sent again. Enable the webhook in the console once its receiver is well.
        """;
}
