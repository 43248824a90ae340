using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal static class ApiKeyMutations
{
    private static readonly AccessRule MayManage = AccessRule.May(Permission.ManageApiKeys);

    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<CreateApiKeyInput, CreatedApiKeyView>(
            "createApiKey",
            MayManage,
            "Makes an API key. At most 50 in use a brand (KEYS_FULL). Nobody gives a key what he may not do himself (KEY_EXCEEDS_RIGHTS). Permissions: PERMISSION_UNKNOWN, PERMISSION_NOT_FOR_KEYS, PERMISSIONS_ON_PUBLISHABLE_KEY. Origins: ORIGIN_INVALID, ORIGINS_COUNT, ORIGINS_ON_SECRET_KEY. End: EXPIRY_INVALID. Owners are told of secret keys by mail.",
            "created",
            "The key; the only time that its text is shown.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded, ErrorKind.Forbidden],
            async (input, c) => Telling(await c.WriteAsync<CreateApiKey, CreatedApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)), c));
        schema.AddMutation<RotateApiKeyInput, RotatedApiKeyView>(
            "rotateApiKey",
            MayManage,
            "Makes a key of the same name, kind, permissions and origins, and lets the present one work beside it for a while (OVERLAP_INVALID, EXPIRY_INVALID). A key has one successor (KEY_ROTATED); one that opens nothing has none (KEY_REVOKED, KEY_EXPIRED). Who rotates a key must be allowed all that it may (KEY_EXCEEDS_RIGHTS). At most 50 keys at once work beside their successors (KEYS_FULL).",
            "rotated",
            "The new key, the only time that its text is shown, and the one that ends.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded, ErrorKind.Forbidden],
            async (input, c) => Forgetting(Telling(await c.WriteAsync<RotateApiKey, RotatedApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)), c), r => r.Former.Id, c));
        schema.AddMutation<RevokeApiKeyInput, ApiKeyView>(
            "revokeApiKey",
            MayManage,
            "Ends an API key at once and for good; its sockets end within five seconds. Repeating it changes nothing.",
            "apiKey",
            "The key, revoked.",
            [ErrorKind.NotFound, ErrorKind.Forbidden],
            async (input, c) => Forgetting(Telling(await c.WriteAsync<RevokeApiKey, ApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)), c), k => k.Id, c));
        AddRights(schema);
    }

    private static void AddRights(SchemaParts schema)
    {
        schema.AddMutation<SetApiKeyPermissionsInput, ApiKeyView>(
            "setApiKeyPermissions",
            MayManage,
            "Replaces what a secret API key may do, at once; its sockets end within five seconds. Nothing is added that the caller may not do himself (KEY_EXCEEDS_RIGHTS); taking away is always allowed. PERMISSION_UNKNOWN, PERMISSION_NOT_FOR_KEYS, PERMISSIONS_ON_PUBLISHABLE_KEY, KEY_REVOKED, KEY_EXPIRED.",
            "apiKey",
            "The key with its permissions.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
            async (input, c) => Forgetting(Telling(await c.WriteAsync<SetApiKeyPermissions, ApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)), c), k => k.Id, c));
        schema.AddMutation<SetApiKeyOriginsInput, ApiKeyView>(
            "setApiKeyOrigins",
            MayManage,
            "Replaces the browser origins that a publishable API key lists, at once (ORIGIN_INVALID, ORIGINS_COUNT, ORIGINS_ON_SECRET_KEY, KEY_REVOKED, KEY_EXPIRED). Browsers remember what they were allowed for ten minutes.",
            "apiKey",
            "The key with its origins.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
            async (input, c) => Forgetting(await c.WriteAsync<SetApiKeyOrigins, ApiKeyView>(u => u.ExecuteAsync(input, c.Cancelled)), k => k.Id, c));
        schema.AddMutation<SetPublishableIntrospectionInput, KeySettingsView>(
            "setPublishableIntrospection",
            MayManage,
            "Lets the brand's publishable keys read the schema in production, or no longer; their sockets end within five seconds.",
            "settings",
            "What holds for all keys now.",
            [ErrorKind.Forbidden],
            SetIntrospectionAsync);
    }

    private static async Task<Result<KeySettingsView>> SetIntrospectionAsync(SetPublishableIntrospectionInput input, FieldContext c)
    {
        var changed = await c.WriteAsync<SetPublishableIntrospection, KeySettingsView>(u => u.ExecuteAsync(input, c.Cancelled));
        c.Service<KnownKeys>().Forget(c.Brand.Id);
        return changed;
    }

    // After the commit: forgotten before it, another request would remember the key as it was for a second more.
    private static Result<T> Forgetting<T>(Result<T> changed, Func<T, Guid> key, FieldContext c)
    {
        if (changed.TryGet(out var made, out _)) c.Service<KnownKeys>().Forget(key(made));
        return changed;
    }

    private static Result<T> Telling<T>(Result<T> changed, FieldContext c)
    {
        c.Service<MailBell>().Ring();
        return changed;
    }
}
