using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal static class ApiKeyMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<CreateApiKeyInput, CreatedApiKeyView>(
            "createApiKey",
            AccessRule.May(Permission.ManageApiKeys),
            "Makes an API key. At most 50 in use a brand (KEYS_FULL). A secret key needs a maker who may do all that it may (KEY_EXCEEDS_RIGHTS). Origins: ORIGIN_INVALID, ORIGINS_COUNT, ORIGINS_ON_SECRET_KEY.",
            "created",
            "The key; the only time that its text is shown.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<CreateApiKey, CreatedApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<SetApiKeyOriginsInput, ApiKeyView>(
            "setApiKeyOrigins",
            AccessRule.May(Permission.ManageApiKeys),
            "Replaces the browser origins that a publishable API key lists, at once (ORIGIN_INVALID, ORIGINS_COUNT, ORIGINS_ON_SECRET_KEY, KEY_REVOKED). Browsers remember what they were allowed for ten minutes.",
            "apiKey",
            "The key with its origins.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            async (input, c) => Forgetting(await c.WriteAsync<SetApiKeyOrigins, ApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)), c));
        schema.AddMutation<RevokeApiKeyInput, ApiKeyView>(
            "revokeApiKey",
            AccessRule.May(Permission.ManageApiKeys),
            "Ends an API key at once and for good. Repeating it changes nothing.",
            "apiKey",
            "The key, revoked.",
            [ErrorKind.NotFound],
            async (input, c) => Forgetting(await c.WriteAsync<RevokeApiKey, ApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)), c));
    }

    // After the commit: forgotten before it, another request would remember the key as it was for a second more.
    private static Result<ApiKeyView> Forgetting(Result<ApiKeyView> changed, FieldContext c)
    {
        if (changed.TryGet(out var key, out _)) c.Service<KnownKeys>().Forget(key.Id);
        return changed;
    }
}
