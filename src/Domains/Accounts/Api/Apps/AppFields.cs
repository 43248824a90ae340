using FoodSaaS.Accounts.Application.Apps;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.Apps;

internal static class AppFields
{
    private static readonly AccessRule MayManage = AccessRule.May(Permission.ManageApiKeys);

    public static void Add(SchemaParts schema)
    {
        schema.Type<AppView, AppType>().Type<AppWithSecretView, AppWithSecretType>().Type<ConnectedAppView, ConnectedAppType>();
        schema.AddQuery<IReadOnlyList<AppView>>("apps", MayManage, "The apps that the brand made, newest first.", c => c.ReadAsync<GetApps, IReadOnlyList<AppView>>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddQuery<IReadOnlyList<ConnectedAppView>>(
            "connectedApps", MayManage, "What people let apps do at the brand, newest first, at most 500.", c => c.ReadAsync<GetConnectedApps, IReadOnlyList<ConnectedAppView>>(q => q.OfBrandAsync(c.Cancelled)));
        schema.AddQuery<IReadOnlyList<ConnectedAppView>>(
            "myConnectedApps", AccessRule.SignedIn, "What the caller lets apps do, at whatever brand, newest first, at most 500.", c => c.ReadAsync<GetConnectedApps, IReadOnlyList<ConnectedAppView>>(q => q.OfCallerAsync(c.Cancelled)));
        schema.Node<AppView>("App", async (id, c) => c.Viewer.Permissions.Contains(Permission.ManageApiKeys) ? await c.ReadAsync<GetApps, AppView?>(q => q.FindAsync(id, c.Cancelled)) : null);
        AddApps(schema);
        AddConnections(schema);
    }

    private static void AddApps(SchemaParts schema)
    {
        schema.AddMutation<CreateAppInput, AppWithSecretView>(
            "createApp",
            MayManage,
            "Makes an app. At most 20 a brand (APPS_FULL). REDIRECT_INVALID, REDIRECTS_COUNT, APP_OPENS_NOTHING, APP_KEEPS_NO_SECRET; permissions: PERMISSION_UNKNOWN, PERMISSION_NOT_FOR_KEYS. Nobody makes one that may do more by itself than he (APP_EXCEEDS_RIGHTS). Owners are told by mail of apps that act for themselves.",
            "created",
            "The app; the only time that its secret is shown.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded, ErrorKind.Forbidden],
            async (input, c) => Telling(await c.WriteAsync<CreateApp, AppWithSecretView>(u => u.ExecuteAsync(input, c.Cancelled)), c));
        schema.AddMutation<RotateAppSecretInput, AppWithSecretView>(
            "rotateAppSecret",
            MayManage,
            "Gives an app another secret; the former one opens nothing from then on. Tokens go on. Who rotates it must be allowed all that the app may by itself (APP_EXCEEDS_RIGHTS); an app on people's devices has none (APP_HAS_NO_SECRET).",
            "rotated",
            "The app; the only time that its secret is shown.",
            [ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
            async (input, c) => Telling(await c.WriteAsync<RotateAppSecret, AppWithSecretView>(u => u.ExecuteAsync(input, c.Cancelled)), c));
        schema.AddMutation<RemoveAppInput, GlobalId>(
            "removeApp",
            MayManage,
            "Removes an app and ends all of its connections, at other brands too, at once; sockets within five seconds.",
            "removedId",
            "Id of the app.",
            [ErrorKind.NotFound, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<RemoveApp, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
    }

    private static void AddConnections(SchemaParts schema)
    {
        schema.AddMutation<DisconnectAppInput, GlobalId>(
            "disconnectApp",
            MayManage,
            "Ends what somebody lets an app do at the brand, at once; its sockets within five seconds. Repeating it changes nothing.",
            "disconnectedId",
            "Id of the connection.",
            [ErrorKind.NotFound, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<DisconnectApp, GlobalId>(u => u.AtBrandAsync(input, c.Cancelled)));
        schema.AddMutation<DisconnectMyAppInput, GlobalId>(
            "disconnectMyApp",
            AccessRule.SignedIn,
            "Ends what the caller lets an app do, at once; its sockets within five seconds. Repeating it changes nothing.",
            "disconnectedId",
            "Id of the connection.",
            [ErrorKind.NotFound],
            (input, c) => c.WriteAsync<DisconnectApp, GlobalId>(u => u.OfCallerAsync(input, c.Cancelled)));
    }

    private static Result<T> Telling<T>(Result<T> changed, FieldContext c)
    {
        c.Service<MailBell>().Ring();
        return changed;
    }
}
