using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

/// <summary>A new session; its token goes into the browser's cookie once the transaction is kept.</summary>
internal sealed record StartedSession(Guid UserId, string Token);

/// <summary>Starts a session with an id of its own and ends the one that the browser had: an id planted before the sign-in is worth nothing after it.</summary>
internal sealed class StartSession(AccountsDb db, ViewerScope viewer, IClock clock)
{
    public async Task<StartedSession> ExecuteAsync(Guid userId, string network, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (viewer.SessionId is { } former)
        {
            await db.Sessions.Where(s => s.Id == former && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        }

        var token = Secrets.Draw();
        db.Add(Session.Start(userId, token, network, now));
        await db.SaveChangesAsync(cancellationToken);
        return new(userId, token);
    }
}
