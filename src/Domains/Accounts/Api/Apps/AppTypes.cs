using FoodSaaS.Accounts.Application.Apps;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.Apps;

internal sealed class AppType : ObjectType<AppView>
{
    public AppType()
        : base("App", "A program of the brand's that asks people for leave to act for them (OAuth 2.0), or acts for the brand by itself.")
    {
        GlobalId(a => a.Id);
        Field("name", AccessRule.Inherited, "What people read when it asks for leave.", a => a.Name);
        Field("kind", AccessRule.Inherited, "Where it runs.", a => a.Kind);
        Field("clientId", AccessRule.Inherited, "The `client_id` with which it calls `/oauth/authorize` and `/oauth/token` on the console's host; no secret.", a => a.ClientId);
        Optional("secretHint", AccessRule.Inherited, "Beginning and end of its secret; null where it keeps none.", a => a.SecretHint);
        Field("redirectUris", AccessRule.Inherited, "Addresses to which people come back.", a => a.RedirectUris);
        Field("permissions", AccessRule.Inherited, "The most that it can ask for, as `scope`, besides `openid` and `offline_access`.", a => a.Permissions);
        Field("actsForItself", AccessRule.Inherited, "Whether it may act for the brand with nobody in front of it (client credentials).", a => a.ActsForItself);
        Field("createdAt", AccessRule.Inherited, "When it was made.", a => a.CreatedAt);
    }
}

internal sealed class AppWithSecretType : ObjectType<AppWithSecretView>
{
    public AppWithSecretType()
        : base("AppWithSecret", "An app with its secret.")
    {
        Field("app", AccessRule.Inherited, "The app.", a => a.App);
        Optional("secret", AccessRule.Inherited, "The text to send as `client_secret`. It cannot be shown again. Null where the app keeps none.", a => a.Secret);
    }
}

internal sealed class ConnectedAppType : ObjectType<ConnectedAppView>
{
    public ConnectedAppType()
        : base("ConnectedApp", "An app that somebody lets act for him at one brand.")
    {
        Field("id", AccessRule.Inherited, "Opaque id.", c => new GlobalId("ConnectedApp", c.Id));
        Field("name", AccessRule.Inherited, "What the app is called.", c => c.Name);
        Field("makerName", AccessRule.Inherited, "Name of the brand that made the app.", c => c.Maker);
        Field("personName", AccessRule.Inherited, "Who lets it act for him.", c => c.Person);
        Field("brandName", AccessRule.Inherited, "Name of the brand at which it acts.", c => c.Brand);
        Field("permissions", AccessRule.Inherited, "What it was given; it may do no more than the person himself may at the time.", c => c.Permissions);
        Field("connectedAt", AccessRule.Inherited, "When it was given that.", c => c.ConnectedAt);
    }
}
