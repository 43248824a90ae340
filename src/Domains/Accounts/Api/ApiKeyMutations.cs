using FoodSaaS.Accounts.Application;
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
            "Makes an API key. At most 50 in use a brand (KEYS_FULL).",
            "created",
            "The key; the only time that its text is shown.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded],
            (input, c) => c.WriteAsync<CreateApiKey, CreatedApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<RevokeApiKeyInput, ApiKeyView>(
            "revokeApiKey",
            AccessRule.May(Permission.ManageApiKeys),
            "Ends an API key at once and for good. Repeating it changes nothing.",
            "apiKey",
            "The key, revoked.",
            [ErrorKind.NotFound],
            (input, c) => c.WriteAsync<RevokeApiKey, ApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)));
    }
}
