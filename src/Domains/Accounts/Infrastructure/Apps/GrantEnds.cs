using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>
/// Ends what somebody let apps do, within the transaction of what ends it, and after the row for which it does: whoever gives a grant holds that row, so none
/// is overlooked. Tokens end with their grant: whether it holds is asked at every request, and every four seconds for a socket.
/// </summary>
internal sealed class GrantEnds(AccountsDb db)
{
    public static Task<int> EndAsync(IQueryable<AppGrant> grants, CancellationToken cancellationToken) => grants
        .Where(g => g.Status == OpenIddictConstants.Statuses.Valid)
        .ExecuteUpdateAsync(g => g.SetProperty(x => x.Status, OpenIddictConstants.Statuses.Revoked), cancellationToken);

    public Task<int> OfSessionAsync(Guid session, CancellationToken cancellationToken) => EndAsync(db.AppGrants.Where(g => g.SessionId == session), cancellationToken);

    public Task<int> OfPersonAsync(Guid user, CancellationToken cancellationToken) => EndAsync(db.AppGrants.Where(g => g.UserId == user), cancellationToken);

    public Task<int> OfMemberAsync(Guid brand, Guid user, CancellationToken cancellationToken) => EndAsync(db.AppGrants.Where(g => g.BrandId == brand && g.UserId == user), cancellationToken);

    public Task<int> OfAppAsync(Guid app, CancellationToken cancellationToken) => EndAsync(db.AppGrants.Where(g => g.Application!.Id == app), cancellationToken);

    /// <summary>Of sessions whose rows are gone: nobody who signs out would reach what was given in them.</summary>
    public Task<int> OfGoneSessionsAsync(CancellationToken cancellationToken) => EndAsync(db.AppGrants.Where(g => g.SessionId != null && !db.Sessions.Any(s => s.Id == g.SessionId)), cancellationToken);

    /// <summary>The same person signed in anew in the same browser: his grants go with him. Those of somebody else end.</summary>
    public async Task FollowAsync(Guid former, Guid session, Guid user, CancellationToken cancellationToken)
    {
        await db.AppGrants.Where(g => g.SessionId == former && g.UserId == user).ExecuteUpdateAsync(g => g.SetProperty(x => x.SessionId, session), cancellationToken);
        await OfSessionAsync(former, cancellationToken);
    }
}
