using System.ComponentModel;
using FoodSaaS.Integrations.Application.Sending;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Deliveries;

[Description("The delivery to send again.")]
internal sealed record ReplayWebhookDeliveryInput([property: Description("Id of the delivery.")] GlobalId Id);

/// <summary>Sends a message to its endpoint again, under the same id. However many ask at once, it is under way once.</summary>
internal sealed class ReplayDelivery(IntegrationsDb db, ICalls calls, GetDeliveries deliveries, IClock clock)
{
    public async Task<Result<WebhookDeliveryView>> ExecuteAsync(ReplayWebhookDeliveryInput input, CancellationToken cancellationToken)
    {
        if (input.Id.Type != WebhookDeliveryView.TypeName || await deliveries.FindAsync(input.Id.Id, cancellationToken) is not { } delivery) return IntegrationsErrors.DeliveryNotFound;
        if (!await db.Endpoints.AnyAsync(e => e.Id == delivery.EndpointId && e.Status == WebhookEndpointStatus.Active, cancellationToken)) return IntegrationsErrors.EndpointDisabled;
        var now = clock.GetCurrentInstant();
        var begun = await db.Deliveries.Where(d => d.Id == delivery.Id).BeginRoundAsync(now, cancellationToken);
        if (begun == 1) await calls.ScheduleAsync(SendWebhook.Name, delivery.EndpointId, [delivery.Id], now, cancellationToken);
        return await deliveries.FindAsync(delivery.Id, cancellationToken) is { } again ? again : IntegrationsErrors.DeliveryNotFound;
    }
}

internal static class Rounds
{
    /// <summary>Begins a new round of attempts for those deliveries that are not on their way already; returns for how many.</summary>
    public static Task<int> BeginRoundAsync(this IQueryable<WebhookDelivery> deliveries, Instant now, CancellationToken cancellationToken) => deliveries
        .Where(d => d.Status != WebhookDeliveryStatus.Pending)
        .ExecuteUpdateAsync(
            d => d.SetProperty(x => x.Status, WebhookDeliveryStatus.Pending).SetProperty(x => x.AttemptsBefore, x => x.Attempts).SetProperty(x => x.NextAttemptAt, now), cancellationToken);
}
