using FoodSaaS.Integrations.Domain;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Integrations.Api;

internal sealed class WebhookEventTypeType : ObjectType<EventType>
{
    public WebhookEventTypeType()
        : base("WebhookEventType", "Something that endpoints can be told of.")
    {
        Field("name", AccessRule.Inherited, "Its stable name, the member `type` of a body.", t => t.Name);
        Field("description", AccessRule.Inherited, "When it is sent.", t => t.Description);
        Field("isTest", AccessRule.Inherited, "Whether it is sent by `testWebhookEndpoint` only; endpoints cannot choose it.", t => EventCatalogue.IsTest(t.Name));
        Field("schema", AccessRule.Inherited, "JSON Schema (2020-12) of a body. Members may be added to bodies at any time.", t => t.Schema);
        Field("example", AccessRule.Inherited, "A body.", t => t.Example);
    }
}
