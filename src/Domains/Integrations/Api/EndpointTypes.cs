using FoodSaaS.Integrations.Application.Endpoints;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Api;

internal sealed class WebhookEndpointType : ObjectType<WebhookEndpointView>
{
    public WebhookEndpointType()
        : base("WebhookEndpoint", "An address of the brand's own that is told what happens, by POST, signed as Standard Webhooks say (`webhook-id`, `webhook-timestamp`, `webhook-signature`).")
    {
        GlobalId(e => e.Id);
        Field("name", AccessRule.Inherited, "What it is for.", e => e.Name);
        Field("url", AccessRule.Inherited, "Where it listens.", e => e.Url);
        Field("eventTypes", AccessRule.Inherited, "Names of the event types that it wants; empty means all.", e => e.EventTypes);
        Field("status", AccessRule.Inherited, "Whether it is sent to.", e => e.Status);
        Optional("disabledReason", AccessRule.Inherited, "Why it is disabled; null while it is active.", e => e.DisabledReason);
        Optional("disabledAt", AccessRule.Inherited, "Since when it is disabled; null while it is active.", e => e.DisabledAt);
        Optional("failingSince", AccessRule.Inherited, "Since when every attempt failed; null while the last one arrived.", e => e.FailingSince);
        Optional("arrivedAt", AccessRule.Inherited, "When an attempt last arrived.", e => e.ArrivedAt);
        FieldAsync("heldCount", AccessRule.Inherited, "How many deliveries are held because it is or was disabled; replay them.", (e, c) => c.ReadAsync<GetEndpoints, int>(q => q.CountHeldAsync(e.Id, c.Cancelled)));
        Field("secrets", AccessRule.Inherited, "The secrets that messages are signed with now, newest first: one, or two while the receiver changes over.", e => e.Secrets);
        Field("createdAt", AccessRule.Inherited, "When it was made.", e => e.CreatedAt);
        Field("version", AccessRule.Inherited, "Grows by one with every change; `updateWebhookEndpoint` asks for it.", e => e.Version);
    }
}

internal sealed class WebhookSecretType : ObjectType<WebhookSecretView>
{
    public WebhookSecretType()
        : base("WebhookSecret", "A signing secret. Its text is shown once, when it is drawn.")
    {
        Field("hint", AccessRule.Inherited, "The last characters of its text.", s => s.Hint);
        Field("createdAt", AccessRule.Inherited, "When it was drawn.", s => s.CreatedAt);
        Optional("expiresAt", AccessRule.Inherited, "When messages are no longer signed with it; null for the newest.", s => s.ExpiresAt);
    }
}

internal sealed class WebhookSecretShownType : ObjectType<WebhookSecretShownView>
{
    public WebhookSecretShownType()
        : base("WebhookSecretShown", "An endpoint with the text of its newest secret.")
    {
        Field("endpoint", AccessRule.Inherited, "The endpoint.", s => s.Endpoint);
        Field("secret", AccessRule.Inherited, "`whsec_` and Base64. It cannot be shown again.", s => s.Secret);
    }
}
