using System.Collections.Frozen;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.Access;

/// <summary>How the caller showed who he is.</summary>
public enum ViewerKind
{
    /// <summary>Nothing shown: the public of a brand's site.</summary>
    Anonymous,

    /// <summary>A publishable API key: the public's rights.</summary>
    PublishableKey,

    /// <summary>A secret API key: the brand's own server.</summary>
    SecretKey,

    /// <summary>A program with an access token: somebody of the staff lets it act for him, or it acts for its own brand.</summary>
    App,

    /// <summary>A member of staff with a session.</summary>
    Staff,

    /// <summary>A guest of the brand who signed in on its site: the public's rights, and his own things.</summary>
    Diner,

    /// <summary>The platform itself: subscribers, jobs, seeding.</summary>
    System,

    /// <summary>Somebody who runs the platform, with a session and his second factor; at no brand.</summary>
    Operator,
}

/// <summary>The caller of the present scope.</summary>
/// <param name="UserId">The person, where one is signed in.</param>
/// <param name="KeyId">The API key, where one was sent.</param>
/// <param name="Permissions">What the caller may do at the scope's brand.</param>
public sealed record Viewer(ViewerKind Kind, Guid? UserId, Guid? KeyId, FrozenSet<Permission> Permissions)
{
    private static readonly FrozenSet<Permission> Everything = Enum.GetValues<Permission>().ToFrozenSet();

    /// <summary>What a secret key can be given: everything, except over the brand itself and over who else may do something there.</summary>
    public static readonly FrozenSet<Permission> SecretRights = Everything.Except([Permission.ManageApiKeys, Permission.ManageBrand, Permission.ManageStaff]).ToFrozenSet();

    /// <summary>What an operator has who acts for a brand: as a secret key can have, and nothing of what the brand knows of its guests and their orders.</summary>
    public static readonly FrozenSet<Permission> ImpersonationRights = SecretRights.Except([Permission.ViewCustomers, Permission.TakeOrders, Permission.RefundOrders]).ToFrozenSet();

    public static readonly Viewer Anonymous = new(ViewerKind.Anonymous, null, null, []);

    public static readonly Viewer System = new(ViewerKind.System, null, null, Everything);

    /// <summary>True for everybody who sees just what the public sees; such answers may be shared.</summary>
    public bool IsPublic => Kind is ViewerKind.Anonymous or ViewerKind.PublishableKey or ViewerKind.Diner;

    /// <summary>The diner, where one is signed in: somebody at this brand only, and never a member of staff.</summary>
    public Guid? DinerId { get; init; }

    /// <summary>Whether this publishable key's brand lets such keys read the schema in production; the brand's own people and servers always may.</summary>
    public bool MayIntrospect { get; init; }

    /// <summary>An operator acts for the brand under this impersonation; null for everybody else.</summary>
    public Guid? ImpersonationId { get; init; }

    /// <summary>By which grant an app calls; null for everybody else. The person who gave it is nobody's viewer: an app never comes to what is done for oneself.</summary>
    public Guid? GrantId { get; init; }

    /// <summary>Who did it, for history rows: <c>user:…</c>, <c>operator:…</c>, <c>key:…</c>, <c>app:…</c>, <c>diner:…</c>, <c>system</c> or <c>public</c>.</summary>
    public string Author => this switch
    {
        { UserId: { } user } when ImpersonationId is not null || Kind == ViewerKind.Operator => $"operator:{user}",
        { UserId: { } user } => $"user:{user}",
        { KeyId: { } key } => $"key:{key}",
        { GrantId: { } grant } => $"app:{grant}",
        { DinerId: { } diner } => $"diner:{diner}",
        { Kind: ViewerKind.System } => "system",
        _ => "public",
    };

    public static Viewer Staff(Guid userId, IEnumerable<Permission> permissions) => new(ViewerKind.Staff, userId, null, permissions.ToFrozenSet());

    public static Viewer Diner(Guid dinerId) => new(ViewerKind.Diner, null, null, []) { DinerId = dinerId };

    public static Viewer Operator(Guid userId) => new(ViewerKind.Operator, userId, null, []);

    /// <summary>An operator who acts for a brand. Over the brand itself, over who may do something there and over its guests he has no say.</summary>
    public static Viewer Impersonating(Guid userId, Guid impersonationId) => new(ViewerKind.Staff, userId, null, ImpersonationRights) { ImpersonationId = impersonationId };

    /// <summary>As the brand's state allows; see <see cref="BrandStates"/>.</summary>
    public Viewer Within(BrandStatus status) => this with { Permissions = status.Allow(Permissions) };

    public static Viewer Secret(Guid keyId, FrozenSet<Permission> permissions) => new(ViewerKind.SecretKey, null, keyId, permissions);

    /// <param name="permissions">Of what the grant allows, what whoever gave it may still do himself.</param>
    public static Viewer App(Guid grantId, FrozenSet<Permission> permissions) => new(ViewerKind.App, null, null, permissions) { GrantId = grantId };

    public static Viewer Publishable(Guid keyId, bool mayIntrospect = false) => new(ViewerKind.PublishableKey, null, keyId, []) { MayIntrospect = mayIntrospect };

    public static Viewer Of(KnownKey key) => key.IsSecret ? Secret(key.KeyId, key.Permissions) : Publishable(key.KeyId, key.MayIntrospect);
}

/// <summary>The caller of the present scope; anonymous until the request resolver has looked.</summary>
public sealed class ViewerScope
{
    public Viewer Viewer { get; internal set; } = Viewer.Anonymous;

    /// <summary>Id of the browser session behind the viewer, where there is one.</summary>
    public Guid? SessionId { get; internal set; }

    /// <summary>Whether a page of the brand's own site asks, without a key: only there diners sign in, so that no other page can sign somebody in as somebody else.</summary>
    public bool IsOnOwnSite { get; internal set; }
}
