using FoodSaaS.Integrations.Application;
using FoodSaaS.Integrations.Application.Endpoints;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Api;

internal static class EndpointMutations
{
    private static readonly AccessRule MayManage = AccessRule.May(Permission.ManageIntegrations);
    private static readonly AccessRule MayConnect = AccessRule.MayOneself(Permission.ManageIntegrations);

    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<CreateWebhookEndpointInput, WebhookSecretShownView>(
            "createWebhookEndpoint",
            MayConnect,
            "Makes an endpoint; from now on it is told what happens. At most 20 a brand (WEBHOOK_ENDPOINTS_FULL). Addresses: URL_INVALID, URL_NOT_HTTPS, URL_PORT, HOST_NOT_PUBLIC.",
            "created",
            "The endpoint and its secret; the only time that its text is shown.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded],
            async (input, c) => await RefusalAsync(input.Url, c) is { } refusal ? refusal : await c.WriteAsync<CreateEndpoint, WebhookSecretShownView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<UpdateWebhookEndpointInput, WebhookEndpointView>(
            "updateWebhookEndpoint",
            MayConnect,
            "Changes an endpoint. What is on its way goes to the new address. Addresses: URL_INVALID, URL_NOT_HTTPS, URL_PORT, HOST_NOT_PUBLIC.",
            "endpoint",
            "The endpoint as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            async (input, c) => await RefusalAsync(input.Url, c) is { } refusal ? refusal : await c.WriteAsync<UpdateEndpoint, WebhookEndpointView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<DeleteWebhookEndpointInput, GlobalId>(
            "deleteWebhookEndpoint",
            MayManage,
            "Deletes an endpoint with its secrets and deliveries. To keep these, disable it.",
            "deletedId",
            "Id of what was deleted.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<DeleteEndpoint, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
        AddSwitches(schema);
    }

    private static void AddSwitches(SchemaParts schema)
    {
        schema.AddMutation<EnableWebhookEndpointInput, WebhookEndpointView>(
            "enableWebhookEndpoint",
            MayManage,
            "Enables an endpoint. What was held for it meanwhile is sent by `replayWebhookDeliveries`.",
            "endpoint",
            "The endpoint as it is now.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<EnableEndpoint, WebhookEndpointView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<DisableWebhookEndpointInput, WebhookEndpointView>(
            "disableWebhookEndpoint",
            MayManage,
            "Disables an endpoint: it is sent nothing, what happens is held for it.",
            "endpoint",
            "The endpoint as it is now.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<DisableEndpoint, WebhookEndpointView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<RotateWebhookSecretInput, WebhookSecretShownView>(
            "rotateWebhookSecret",
            MayConnect,
            "Draws a new secret. Messages are signed with both until the overlap ends (OVERLAP_INVALID); a third one ends at once.",
            "rotated",
            "The endpoint and its new secret; the only time that its text is shown.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<RotateSecret, WebhookSecretShownView>(u => u.ExecuteAsync(input, c.Cancelled)));
    }

    // Names are looked up before the transaction: nobody else's rows wait for the domain name system.
    private static Task<Error?> RefusalAsync(string? url, FieldContext c) => c.Service<CheckHost>().RefusalAsync(url, c.Cancelled);
}
