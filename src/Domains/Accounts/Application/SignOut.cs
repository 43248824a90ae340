using System.ComponentModel;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("Which sessions to end.")]
internal sealed record SignOutInput([property: Description("True ends the person's sessions in all browsers; otherwise only this one's.")] bool Everywhere = false);

/// <summary>Ends the browser's session, or all of the person's, at once, and what apps were let do in it. False when nobody was signed in.</summary>
internal sealed class SignOut(AccountsDb db, GrantEnds grants, ViewerScope viewer, IClock clock)
{
    public async Task<Result<bool>> ExecuteAsync(SignOutInput input, CancellationToken cancellationToken)
    {
        if (viewer.SessionId is not { } session || viewer.Viewer.UserId is not { } user) return false;
        var now = clock.GetCurrentInstant();
        var ended = await db.Sessions
            .Where(s => s.UserId == user && s.EndedAt == null && (input.Everywhere || s.Id == session))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        await (input.Everywhere ? grants.OfPersonAsync(user, cancellationToken) : grants.OfSessionAsync(session, cancellationToken));
        return ended > 0;
    }
}
