using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignedIn;

/// <summary>What a diner sees of himself.</summary>
internal sealed record DinerView(
    Guid Id, string? Name, string? Email, string? Phone, string Locale, bool HasPassword, bool IsProven, bool MarketingConsent, Instant? ConsentAt, ConsentSource? ConsentSource, Instant CreatedAt);

/// <summary>A browser that is signed in to the diner's account.</summary>
internal sealed record DinerSessionView(Guid Id, string Network, Instant StartedAt, Instant UsedAt, bool IsCurrent);

/// <summary>The diner who is signed in, and nobody else.</summary>
internal sealed class GetDiner(CustomersDb db, FreshProof proof, ViewerScope viewer, IClock clock)
{
    public async Task<DinerView?> ExecuteAsync(Guid me, CancellationToken cancellationToken)
    {
        var isProven = await proof.IsThereAsync(cancellationToken);
        var diner = await db.Diners.AsNoTracking().FirstOrDefaultAsync(d => d.Id == me, cancellationToken);
        return diner is null ? null : new DinerView(
            diner.Id, diner.Name, diner.Email, diner.Phone, diner.Locale, diner.PasswordHash is not null, isProven, diner.MarketingConsent, diner.ConsentAt, diner.ConsentSource, diner.CreatedAt);
    }

    /// <summary>The diner's live sessions, the present one first.</summary>
    public async Task<IReadOnlyList<DinerSessionView>> SessionsAsync(Guid me, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var live = await db.Sessions.AsNoTracking().Where(s => s.DinerId == me && s.ExpiresAt > now && s.EndsAt > now)
            .OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id).ToListAsync(cancellationToken);
        return [.. live.Select(s => new DinerSessionView(s.Id, s.Network, s.CreatedAt, s.ExpiresAt - DinerSession.Idle, s.Id == viewer.SessionId)).OrderByDescending(s => s.IsCurrent)];
    }
}
