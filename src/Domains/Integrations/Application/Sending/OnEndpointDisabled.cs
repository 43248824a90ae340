using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>Writes to the owners when their webhook was disabled and nobody of the brand did it. An effect of its own, since mail may wait in another database than the brand's.</summary>
internal sealed class OnEndpointDisabled(UseCaseRunner runner) : IOutsideSubscriber<EndpointDisabled>
{
    public async Task HandleAsync(EndpointDisabled happened, CancellationToken cancellationToken)
    {
        if (happened.Reason == WebhookDisabledReason.ByBrand) return;
        var endpoint = await runner.ReadAsync<IntegrationsDb, WebhookEndpoint?>(
            db => db.Endpoints.AsNoTracking().FirstOrDefaultAsync(e => e.Id == happened.EndpointId, cancellationToken), cancellationToken);
        if (endpoint is null) return;
        await runner.WriteAsync<IStaffMail, Nothing>(
            async mail =>
            {
                await mail.TellOwnersAsync($"Your webhook “{endpoint.Name}” was disabled", TextOf(endpoint, happened.Reason), "webhooks", cancellationToken);
                return Nothing.Value;
            },
            cancellationToken);
    }

    private static string TextOf(WebhookEndpoint endpoint, WebhookDisabledReason reason) => $"""
        {(reason == WebhookDisabledReason.Gone
            ? "The address answered “410 Gone”, which says that it wants no more messages."
            : $"A message was tried {RetrySchedule.Attempts} times over more than three days, and none arrived.")}

        {endpoint.Url}

        Nothing is lost: what happens from now on is held, and all of the last {WebhookMessage.Kept.Days} days can be sent again. Enable the webhook in the console once its receiver is well.
        """;
}
