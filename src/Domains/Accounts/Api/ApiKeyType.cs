using FoodSaaS.Accounts.Application;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal sealed class ApiKeyType : ObjectType<ApiKeyView>
{
    public ApiKeyType()
        : base("ApiKey", "A key to the brand's API. Its text is shown once, when it is made.")
    {
        GlobalId(k => k.Id);
        Field("name", AccessRule.Inherited, "What it is for.", k => k.Name);
        Field("kind", AccessRule.Inherited, "Where it may be used.", k => k.Kind);
        Field("hint", AccessRule.Inherited, "Beginning and end of its text, to tell keys apart.", k => k.Hint);
        Field("origins", AccessRule.Inherited, "Browser origins whose scripts may use it (CORS); always empty for a secret key.", k => k.Origins);
        Field("createdAt", AccessRule.Inherited, "When it was made.", k => k.CreatedAt);
        Optional("revokedAt", AccessRule.Inherited, "Since when it opens nothing; null while it works.", k => k.RevokedAt);
    }
}

internal sealed class CreatedApiKeyType : ObjectType<CreatedApiKeyView>
{
    public CreatedApiKeyType()
        : base("CreatedApiKey", "A new API key with its text.")
    {
        Field("apiKey", AccessRule.Inherited, "The key.", c => c.ApiKey);
        Field("key", AccessRule.Inherited, "The text to send as `X-Api-Key`. It cannot be shown again.", c => c.Key);
    }
}
