using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure.Keys;

/// <summary>
/// The keys of a brand, for those who change them: they take turns with each other and with changes of the staff, so that nobody gives a key what was just taken from him.
/// </summary>
internal sealed class KeyRing(AccountsDb db, Roster roster, IClock clock)
{
    /// <summary>Waits for the turn at the present brand; refuses who may not manage its keys any more.</summary>
    public Task<Result<StaffActor>> TakeTurnAsync(CancellationToken cancellationToken) => roster.TakeTurnAsync(Permission.ManageApiKeys, AccountsErrors.KeyRightsLost, cancellationToken);

    /// <summary>A key of the actor's brand, whatever became of it.</summary>
    public Task<ApiKey?> FindAsync(StaffActor actor, GlobalId id, CancellationToken cancellationToken) =>
        id.Type == "ApiKey" ? db.ApiKeys.FirstOrDefaultAsync(k => k.BrandId == actor.BrandId && k.Id == id.Id, cancellationToken) : Task.FromResult<ApiKey?>(null);

    /// <summary>A key of the actor's brand that opens something.</summary>
    public async Task<Result<ApiKey>> FindLiveAsync(StaffActor actor, GlobalId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(actor, id, cancellationToken) is not { } key) return AccountsErrors.KeyNotFound;
        if (key.RevokedAt is not null) return AccountsErrors.KeyRevoked;
        return key.HasExpired(clock.GetCurrentInstant()) ? AccountsErrors.KeyExpired : key;
    }

    /// <summary>Whether the brand has as many keys in use as it may have: those with a successor, which end soon, are counted by themselves.</summary>
    public async Task<bool> IsFullAsync(StaffActor actor, bool ofThoseWithSuccessor, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var live = db.ApiKeys.Where(k => k.BrandId == actor.BrandId && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now));
        return await live.CountAsync(k => (k.SuccessorId != null) == ofThoseWithSuccessor, cancellationToken) >= ApiKey.MaxLive;
    }
}
