using System.Collections.Frozen;
using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>Answers the request resolver: one indexed look-up each, by hash. Runs before every request, so the queries are compiled once and keys are remembered for a moment: what reads the database is made only when it is needed.</summary>
internal sealed class Credentials(IServiceProvider services, KnownKeys keys, KeyUses uses, ClosedLogins closed, IBrandRegistry brands, IClock clock) : ICredentials
{
    private static readonly Func<AccountsDb, byte[], Instant, CancellationToken, Task<LiveSession?>> Session =
        EF.CompileAsyncQuery((AccountsDb db, byte[] hash, Instant now, CancellationToken cancelled) => db.Sessions
            .Where(s => s.TokenHash == hash && s.EndedAt == null && s.ExpiresAt > now && s.EndsAt > now)
            .Join(db.Users, s => s.UserId, u => u.Id, (s, u) => new LiveSession(s.Id, s.UserId, s.ExpiresAt, u.NormalizedEmail))
            .FirstOrDefault());

    private static readonly Func<AccountsDb, Guid, Guid, CancellationToken, Task<HeldRole?>> RoleAt =
        EF.CompileAsyncQuery((AccountsDb db, Guid user, Guid brand, CancellationToken cancelled) => db.Memberships
            .Where(m => m.UserId == user && m.BrandId == brand)
            .Select(m => new HeldRole(m.Role, db.OwnRoles.Where(r => r.BrandId == m.BrandId && r.Id == m.OwnRoleId).Select(r => r.PermissionNames).FirstOrDefault()))
            .FirstOrDefault());

    private static readonly Func<AccountsDb, Guid, CancellationToken, Task<bool>> Operates =
        EF.CompileAsyncQuery((AccountsDb db, Guid session, CancellationToken cancelled) => db.Sessions
            .Any(s => s.Id == session && s.HasShownFactor && db.Operators.Any(o => o.UserId == s.UserId) && db.SecondFactors.Any(f => f.UserId == s.UserId && f.ConfirmedAt != null)));

    private static readonly Func<AccountsDb, Guid, Guid, Instant, CancellationToken, Task<Guid?>> ActsFor =
        EF.CompileAsyncQuery((AccountsDb db, Guid session, Guid brand, Instant now, CancellationToken cancelled) => db.Impersonations
            .Where(i => i.BrandId == brand && i.SessionId == session && i.EndedAt == null && i.EndsAt > now)
            .Select(i => (Guid?)i.Id)
            .FirstOrDefault());

    private static readonly Func<AccountsDb, byte[], CancellationToken, Task<FoundKey?>> Key =
        EF.CompileAsyncQuery((AccountsDb db, byte[] hash, CancellationToken cancelled) => db.ApiKeys
            .Where(k => k.Hash == hash && k.RevokedAt == null)
            .Select(k => new FoundKey(
                k.Id, k.BrandId, k.Kind, k.Origins, k.PermissionNames, k.ExpiresAt, db.KeySettings.Where(s => s.BrandId == k.BrandId).Select(s => s.PublishableIntrospection).FirstOrDefault()))
            .FirstOrDefault());

    private static readonly Func<AccountsDb, string, Guid?, Instant, CancellationToken, Task<bool>> Lists =
        EF.CompileAsyncQuery((AccountsDb db, string origin, Guid? brand, Instant now, CancellationToken cancelled) => db.ApiKeys
            .Any(k => k.Origins.Contains(origin) && k.Kind == ApiKeyKind.Publishable && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now) && (brand == null || k.BrandId == brand)));

    public async Task<StaffSession?> FindSessionAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length is 0 or > Secrets.MaxLength) return null;
        var now = clock.GetCurrentInstant();
        var found = await ReadAsync(db => Session(db, Secrets.HashOf(token), now, cancellationToken), cancellationToken);
        if (found is null || closed.Include(found.Email)) return null;
        if (Domain.Session.IsDueForRenewal(found.ExpiresAt, now)) await RenewAsync(found.Id, now, cancellationToken);
        return new(found.Id, found.UserId);
    }

    public async Task<FrozenSet<Permission>?> FindPermissionsAsync(Guid userId, TenantId brand, CancellationToken cancellationToken)
    {
        var held = await ReadAsync(db => RoleAt(db, userId, brand.Value, cancellationToken), cancellationToken);
        if (held is null) return null;
        return held.Role == Role.Own ? OwnRole.Read(held.PermissionNames ?? []) : RolePermissions.Of(held.Role);
    }

    public Task<bool> IsOperatorAsync(Guid sessionId, CancellationToken cancellationToken) => ReadAsync(db => Operates(db, sessionId, cancellationToken), cancellationToken);

    public async Task<Guid?> FindImpersonationAsync(Guid sessionId, TenantId brand, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var found = await ReadAsync(db => ActsFor(db, sessionId, brand.Value, now, cancellationToken), cancellationToken);
        return found is not null && await IsOperatorAsync(sessionId, cancellationToken) ? found : null;
    }

    public async Task<KeyCheck> FindKeyAsync(string key, CancellationToken cancellationToken)
    {
        if (!ApiKey.LooksLikeOne(key)) return default;
        var hash = Secrets.HashOf(key);
        var known = keys.Find(hash);
        if (known is null)
        {
            if (await ReadAsync(db => Key(db, hash, cancellationToken), cancellationToken) is not { } found) return default;
            known = found.ToKnown();
            if (known.HasExpired(clock.GetCurrentInstant())) return new KeyCheck(null, HasExpired: true);
            keys.Keep(hash, known);
        }

        uses.Note(known.KeyId);
        return new KeyCheck(known);
    }

    public async Task<AppAccess?> FindAppAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length is 0 or > Secrets.MaxLength) return null;
        var now = clock.GetCurrentInstant();
        if (await ReadAsync(db => AppLookup.FindAsync(db, token, now, cancellationToken), cancellationToken) is not { } found) return null;
        var (brand, asked) = (new TenantId(found.BrandId), AppScopes.Read(AppGrant.ReadScopes(found.Scopes)));
        // Where the app acts at its maker, whoever asks is told of the brand's state himself.
        if (found.MakerId != found.BrandId && (await brands.FindAsync(new TenantId(found.MakerId), cancellationToken))?.Status.IsServed() != true) return null;
        if (found.UserId is not { } user) return new AppAccess(found.Id, brand, asked);
        return await FindPermissionsAsync(user, brand, cancellationToken) is { } held ? new AppAccess(found.Id, brand, asked.Intersect(held).ToFrozenSet()) : null;
    }

    public Task<bool> IsListedAsync(string origin, TenantId? brand, CancellationToken cancellationToken) => origin.Length > WebOrigin.MaxLength
        ? Task.FromResult(false)
        : ReadAsync(db => Lists(db, origin, brand?.Value, clock.GetCurrentInstant(), cancellationToken), cancellationToken);

    // Who asks is no part of the answer that the request goes on to make: the read names no tag.
    private Task<T> ReadAsync<T>(Func<AccountsDb, Task<T>> read, CancellationToken cancellationToken) => services.GetRequiredService<UseCaseRunner>().ReadAsync<AccountsDb, T>(
        db =>
        {
            services.GetRequiredService<ICacheTags>().Name();
            return read(db);
        },
        cancellationToken);

    private Task<int> RenewAsync(Guid session, Instant now, CancellationToken cancellationToken) => ReadAsync(
        db => db.Sessions
            .Where(s => s.Id == session && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ExpiresAt, now + Domain.Session.Idle), cancellationToken),
        cancellationToken);

    private sealed record LiveSession(Guid Id, Guid UserId, Instant ExpiresAt, string Email);

    private sealed record HeldRole(Role Role, string[]? PermissionNames);

    private sealed record FoundKey(Guid Id, Guid BrandId, ApiKeyKind Kind, string[] Origins, string[] PermissionNames, Instant? ExpiresAt, bool MayIntrospect)
    {
        public KnownKey ToKnown() => new(Id, new TenantId(BrandId), Kind == ApiKeyKind.Secret)
        {
            Permissions = ApiKey.PermissionsOf(Kind, PermissionNames),
            ExpiresAt = ExpiresAt,
            MayIntrospect = MayIntrospect,
            Origins = Origins,
        };
    }
}
