using FoodSaaS.Integrations.Application.Deliveries;
using FoodSaaS.Integrations.Application.Endpoints;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Api;

internal static class IntegrationsQueries
{
    private static readonly AccessRule MayManage = AccessRule.May(Permission.ManageIntegrations);

    public static void Add(SchemaParts schema)
    {
        schema.AddQuery(
            "webhookEventTypes",
            AccessRule.Staff,
            "All that endpoints can be told of.",
            _ => Task.FromResult(EventCatalogue.All));
        schema.AddQuery(
            "webhookEndpoints",
            MayManage,
            "The brand's endpoints, oldest first; at most 20.",
            c => c.ReadAsync<GetEndpoints, IReadOnlyList<WebhookEndpointView>>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddConnection<WebhookDeliveryView>(
            "webhookDeliveries",
            MayManage,
            "Deliveries of the last 30 days, newest first.",
            (page, c) => c.ReadAsync<GetDeliveries, Connection<WebhookDeliveryView>>(q => q.PageAsync(page, c.Argument<GlobalId?>("endpointId"), c.Argument<WebhookDeliveryStatus?>("status"), c.Cancelled)),
            Argument.Optional<GlobalId>("endpointId", "Only of this endpoint."),
            Argument.Optional<WebhookDeliveryStatus>("status", "Only those that have come so far."));
        schema.Node<WebhookEndpointView>(EndpointRows.TypeName, (id, c) => c.ReadAsync<GetEndpoints, WebhookEndpointView?>(q => q.FindAsync(id, c.Cancelled)));
        schema.Node<WebhookDeliveryView>(WebhookDeliveryView.TypeName, (id, c) => c.ReadAsync<GetDeliveries, WebhookDeliveryView?>(q => q.FindAsync(id, c.Cancelled)));
    }
}
