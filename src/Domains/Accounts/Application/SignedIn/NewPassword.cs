using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.SignedIn;

/// <summary>Gives an account, whose row the caller has taken, another password: every session ends, every reset link is void, and its owner is told.</summary>
internal sealed class NewPassword(AccountsDb db, GrantEnds grants, IClock clock)
{
    public async Task SetAsync(User user, string hash, CancellationToken cancellationToken)
    {
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, hash), cancellationToken);
        await ShutOutAsync(user, cancellationToken);
        db.Add(AccountMails.PasswordChanged(user.Email, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends every session and whatever apps were let do, and voids every reset link.</summary>
    public async Task ShutOutAsync(User user, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await db.Sessions.Where(s => s.UserId == user.Id && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        await grants.OfPersonAsync(user.Id, cancellationToken);
        await db.PasswordResets.Where(r => r.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
    }
}
