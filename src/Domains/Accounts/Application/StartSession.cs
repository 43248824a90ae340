using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

/// <summary>A new session; its token goes into the browser's cookie once the transaction is kept.</summary>
internal sealed record StartedSession(Guid UserId, string Token);

/// <summary>Starts a session with an id of its own and ends the one that the browser had: an id planted before the sign-in is worth nothing after it.</summary>
internal sealed class StartSession(AccountsDb db, GrantEnds grants, ViewerScope viewer, IClock clock)
{
    public Task<StartedSession> ExecuteAsync(Guid userId, string network, CancellationToken cancellationToken) => ExecuteAsync(userId, network, hasShownFactor: false, cancellationToken);

    /// <param name="hasShownFactor">Whether the second factor was shown just now; that it was shown for the former session counts, too.</param>
    public async Task<StartedSession> ExecuteAsync(Guid userId, string network, bool hasShownFactor, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var isProven = hasShownFactor || await db.Sessions.AnyAsync(s => s.Id == viewer.SessionId && s.UserId == userId && s.HasShownFactor, cancellationToken);
        if (viewer.SessionId is { } former)
        {
            await db.Sessions.Where(s => s.Id == former && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        }

        var token = Secrets.Draw();
        var session = Session.Start(userId, token, network, isProven, now);
        db.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        if (viewer.SessionId is { } left) await grants.FollowAsync(left, session.Id, userId, cancellationToken);
        return new(userId, token);
    }
}
