using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.SignedIn;

internal sealed record SessionView(Guid Id, string Network, Instant StartedAt, Instant UsedAt, bool IsCurrent);

/// <summary>The caller's own live sessions, the present one first.</summary>
internal sealed class GetSessions(AccountsDb db, ViewerScope viewer, IClock clock)
{
    public async Task<IReadOnlyList<SessionView>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var live = await db.Sessions.AsNoTracking()
            .Where(s => s.UserId == viewer.Viewer.UserId && s.EndedAt == null && s.ExpiresAt > now && s.EndsAt > now)
            .OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id)
            .ToListAsync(cancellationToken);
        return [.. live.Select(s => new SessionView(s.Id, s.Network, s.CreatedAt, s.ExpiresAt - Session.Idle, s.Id == viewer.SessionId)).OrderByDescending(s => s.IsCurrent)];
    }
}
