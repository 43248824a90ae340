using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

/// <param name="Grantable">What the caller may give to a secret key, by name.</param>
internal sealed record KeySettingsView(bool PublishableIntrospection, IReadOnlyList<string> Grantable);

/// <summary>What holds for all keys of the present brand.</summary>
internal sealed class GetKeySettings(AccountsDb db, ITenantScope scope, ViewerScope viewer)
{
    public async Task<KeySettingsView> ExecuteAsync(CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        return Of(await db.KeySettings.Where(s => s.BrandId == brand).Select(s => s.PublishableIntrospection).FirstOrDefaultAsync(cancellationToken));
    }

    public KeySettingsView Of(bool publishableIntrospection) =>
        new(publishableIntrospection, [.. viewer.Viewer.Permissions.Intersect(Viewer.SecretRights).Order().Select(p => p.ToString())]);
}
