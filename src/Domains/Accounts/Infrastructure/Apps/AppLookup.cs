using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenIddict.Abstractions;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>What stands behind an access token that is valid, and whose grant is.</summary>
/// <param name="MakerId">The brand that made the app.</param>
/// <param name="UserId">Who lets the app act for him; null where it acts for itself.</param>
internal sealed record FoundGrant(Guid Id, Guid BrandId, Guid MakerId, Guid? UserId, string? Scopes);

/// <summary>Finds the grant behind the text of an access token: one indexed look-up, by hash, at every request, so that what is ended is ended at once.</summary>
internal static class AppLookup
{
    private static readonly Func<AccountsDb, string, DateTime, CancellationToken, Task<FoundGrant?>> Grant =
        EF.CompileAsyncQuery((AccountsDb db, string hash, DateTime now, CancellationToken cancelled) => db.AppTokens
            .Where(t => t.ReferenceId == hash && t.Type == OpenIddictConstants.TokenTypeIdentifiers.AccessToken && t.Status == OpenIddictConstants.Statuses.Valid && t.ExpirationDate > now)
            .Where(t => t.Authorization!.Status == OpenIddictConstants.Statuses.Valid && t.Application!.RemovedAt == null)
            .Select(t => new FoundGrant(t.Authorization!.Id, t.Authorization.BrandId, t.Application!.BrandId, t.Authorization.UserId, t.Authorization.Scopes))
            .FirstOrDefault());

    public static Task<FoundGrant?> FindAsync(AccountsDb db, string token, Instant now, CancellationToken cancellationToken) =>
        Grant(db, Convert.ToBase64String(Secrets.HashOf(token)), now.ToDateTimeUtc(), cancellationToken);
}
