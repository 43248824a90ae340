using System.Collections.Frozen;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Tenancy.Access;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Apps;

internal sealed record AppView(
    Guid Id, string Name, AppKind Kind, string ClientId, string? SecretHint, IReadOnlyList<string> RedirectUris, IReadOnlyList<string> Permissions, bool ActsForItself, Instant CreatedAt)
{
    public static AppView Of(DeveloperApp app) => new(app.Id, app.DisplayName!, app.Kind, app.ClientId!, app.SecretHint, app.Redirects, app.PermissionNames, app.ActsForItself, app.CreatedAt);
}

/// <param name="Secret">Null where the app keeps none.</param>
internal sealed record AppWithSecretView(AppView App, string? Secret);

internal static class AppRights
{
    /// <summary>What an app may do with nobody in front of it; whoever makes it, or reads its secret, must be allowed as much.</summary>
    public static FrozenSet<Permission> OfItself(this DeveloperApp app) => app.ActsForItself ? OwnRole.Read(app.PermissionNames) : [];
}
