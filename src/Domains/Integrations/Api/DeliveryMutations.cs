using FoodSaaS.Integrations.Application.Deliveries;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Api;

internal static class DeliveryMutations
{
    private static readonly AccessRule MayManage = AccessRule.May(Permission.ManageIntegrations);

    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<TestWebhookEndpointInput, WebhookDeliveryView>(
            "testWebhookEndpoint",
            MayManage,
            "Sends an endpoint a `webhook.test`, once, even while it is disabled; its attempt shows what came of it. Once in two seconds (WEBHOOK_TEST_TOO_SOON).",
            "delivery",
            "The delivery, on its way.",
            [ErrorKind.NotFound, ErrorKind.LimitExceeded],
            (input, c) => c.WriteAsync<TestEndpoint, WebhookDeliveryView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<ReplayWebhookDeliveryInput, WebhookDeliveryView>(
            "replayWebhookDelivery",
            MayManage,
            "Sends a delivery again, under the same `webhook-id`. One that is on its way stays as it is. Refused while the endpoint is disabled (WEBHOOK_ENDPOINT_DISABLED).",
            "delivery",
            "The delivery, on its way.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<ReplayDelivery, WebhookDeliveryView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<ReplayWebhookDeliveriesInput, int>(
            "replayWebhookDeliveries",
            MayManage,
            "Sends a range of an endpoint's deliveries again, each under its own `webhook-id`; at most 10,000 at once (REPLAY_TOO_LARGE). Refused while the endpoint is disabled (WEBHOOK_ENDPOINT_DISABLED).",
            "replayed",
            "How many are on their way again.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            (input, c) => c.WriteAsync<ReplayDeliveries, int>(u => u.ExecuteAsync(input, c.Cancelled)));
    }
}
