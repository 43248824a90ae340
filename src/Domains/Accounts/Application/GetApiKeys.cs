using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

internal sealed record ApiKeyView(
    Guid Id, string Name, ApiKeyKind Kind, string Hint, IReadOnlyList<string> Origins, IReadOnlyList<string> Permissions, Instant CreatedAt, Instant? ExpiresAt, Instant? LastUsedAt, Instant? RevokedAt, Guid? SuccessorId)
{
    public static ApiKeyView Of(ApiKey key) => new(
        key.Id, key.Name, key.Kind, key.Hint, key.Origins, key.Kind == ApiKeyKind.Secret ? key.PermissionNames : [], key.CreatedAt, key.ExpiresAt, key.LastUsedAt, key.RevokedAt, key.SuccessorId);
}

/// <summary>The keys of the present brand, revoked ones included, newest first.</summary>
internal sealed class GetApiKeys(AccountsDb db, ITenantScope scope)
{
    public async Task<IReadOnlyList<ApiKeyView>> ExecuteAsync(CancellationToken cancellationToken) =>
        [.. (await OfBrand().OrderByDescending(k => k.CreatedAt).ThenByDescending(k => k.Id).ToListAsync(cancellationToken)).Select(ApiKeyView.Of)];

    public async Task<ApiKeyView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await OfBrand().FirstOrDefaultAsync(k => k.Id == id, cancellationToken) is { } key ? ApiKeyView.Of(key) : null;

    private IQueryable<ApiKey> OfBrand()
    {
        var brand = scope.Current.Value;
        return db.ApiKeys.AsNoTracking().Where(k => k.BrandId == brand);
    }
}
