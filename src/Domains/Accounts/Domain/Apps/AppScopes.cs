using System.Collections.Frozen;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Accounts.Domain.Apps;

/// <summary>What an app can ask for: a scope is the name of a permission. As with keys, none reaches keys, staff or the brand itself. Without any an app reads what staff reads.</summary>
internal static class AppScopes
{
    /// <summary>In the order of the catalogue.</summary>
    public static readonly IReadOnlyList<string> All = [.. Viewer.SecretRights.Order().Select(p => p.ToString())];

    /// <summary>The permissions behind scopes; what is none of ours, as <c>openid</c>, gives nothing.</summary>
    public static FrozenSet<Permission> Read(IEnumerable<string> scopes) => Viewer.SecretRights.Intersect(OwnRole.Read(scopes)).ToFrozenSet();
}
