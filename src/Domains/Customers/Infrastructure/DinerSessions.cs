using FoodSaaS.Customers.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.Customers.Infrastructure;

/// <summary>Answers the request resolver: one indexed look-up, by hash, among the sessions of the scope's brand.</summary>
internal sealed class DinerSessions(IServiceProvider services, IClock clock) : IDinerSessions
{
    private static readonly Func<CustomersDb, byte[], Instant, CancellationToken, Task<LiveSession?>> Session =
        EF.CompileAsyncQuery((CustomersDb db, byte[] hash, Instant now, CancellationToken cancelled) => db.Sessions
            .Where(s => s.TokenHash == hash && s.ExpiresAt > now && s.EndsAt > now)
            .Select(s => new LiveSession(s.Id, s.DinerId, s.ExpiresAt))
            .FirstOrDefault());

    public async Task<DinerIdentity?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length is 0 or > Secrets.MaxLength) return null;
        var now = clock.GetCurrentInstant();
        if (await ReadAsync(db => Session(db, Secrets.HashOf(token), now, cancellationToken), cancellationToken) is not { } found) return null;
        if (DinerSession.IsDueForRenewal(found.ExpiresAt, now)) await RenewAsync(found.Id, now, cancellationToken);
        return new DinerIdentity(found.Id, found.DinerId);
    }

    private Task RenewAsync(Guid id, Instant now, CancellationToken cancellationToken) => services.GetRequiredService<UseCaseRunner>().WriteAsync<CustomersDb, Nothing>(
        async db =>
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.ExpiresAt, now + DinerSession.Idle), cancellationToken);
            return Nothing.Value;
        },
        cancellationToken);

    // Who asks is no part of the answer that the request goes on to make: the read names no tag.
    private Task<T> ReadAsync<T>(Func<CustomersDb, Task<T>> read, CancellationToken cancellationToken) => services.GetRequiredService<UseCaseRunner>().ReadAsync<CustomersDb, T>(
        db =>
        {
            services.GetRequiredService<ICacheTags>().Name();
            return read(db);
        },
        cancellationToken);

    private sealed record LiveSession(Guid Id, Guid DinerId, Instant ExpiresAt);
}
