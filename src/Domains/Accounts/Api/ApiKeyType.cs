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
        Field("permissions", AccessRule.Inherited, "What a secret key may do besides reading what staff reads, as `Viewer.permissions` has it; always empty for a publishable key.", k => k.Permissions);
        Field("createdAt", AccessRule.Inherited, "When it was made.", k => k.CreatedAt);
        Optional("expiresAt", AccessRule.Inherited, "From when on it opens nothing; null where it has no end.", k => k.ExpiresAt);
        Optional("lastUsedAt", AccessRule.Inherited, "When it opened something last, to the minute, an open socket included; null where it never did.", k => k.LastUsedAt);
        Optional("revokedAt", AccessRule.Inherited, "When it was revoked; null where it was not.", k => k.RevokedAt);
        Optional("successorId", AccessRule.Inherited, "Id of the key that was made to take its place.", k => k.SuccessorId is { } id ? new GlobalId("ApiKey", id) : (GlobalId?)null);
    }
}

internal sealed class RotatedApiKeyType : ObjectType<RotatedApiKeyView>
{
    public RotatedApiKeyType()
        : base("RotatedApiKey", "A new API key with its text, and the one that it takes the place of.")
    {
        Field("apiKey", AccessRule.Inherited, "The new key.", r => r.ApiKey);
        Field("key", AccessRule.Inherited, "The text to send as `X-Api-Key`. It cannot be shown again.", r => r.Key);
        Field("former", AccessRule.Inherited, "The key that ends.", r => r.Former);
    }
}

internal sealed class KeySettingsType : ObjectType<KeySettingsView>
{
    public KeySettingsType()
        : base("ApiKeySettings", "What holds for all API keys of the brand.")
    {
        Field("publishableIntrospection", AccessRule.Inherited, "Whether publishable keys may read the schema in production. In development everybody may, and secret keys and staff may always.", s => s.PublishableIntrospection);
        Field("grantablePermissions", AccessRule.Inherited, "What the person who asks may give to a secret key.", s => s.Grantable);
    }
}

internal sealed class KeyChangeType : ObjectType<ApiKeyChangeView>
{
    public KeyChangeType()
        : base("ApiKeyChange", "A line in the history of the brand's API keys and apps. Names are as they were then.")
    {
        Field("kind", AccessRule.Inherited, "What happened.", c => c.Kind);
        Field("author", AccessRule.Inherited, "Who did it.", c => c.Author);
        Field("subject", AccessRule.Inherited, "Name and hint of the key, or the app's name; empty where all publishable keys are meant.", c => c.Subject);
        Field("detail", AccessRule.Inherited, "Permissions or origins, before and after; the successor's hint.", c => c.Detail);
        Field("at", AccessRule.Inherited, "When.", c => c.At);
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
