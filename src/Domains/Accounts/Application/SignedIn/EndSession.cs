using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.SignedIn;

[Description("The session to end.")]
internal sealed record EndSessionInput([property: Description("Id of one of the caller's own sessions.")] GlobalId Id);

/// <summary>Ends one of the caller's own sessions: its browser is signed out with the next request, its live connections within five seconds, and what apps were let do in it.</summary>
internal sealed class EndSession(AccountsDb db, GrantEnds grants, ViewerScope viewer, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(EndSessionInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var ended = input.Id.Type != "Session" ? 0 : await db.Sessions
            .Where(s => s.Id == input.Id.Id && s.UserId == viewer.Viewer.UserId && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        if (ended == 0) return AccountsErrors.SessionNotFound;
        await grants.OfSessionAsync(input.Id.Id, cancellationToken);
        return input.Id;
    }
}
