using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Apps;

[Description("The connection to end.")]
internal sealed record DisconnectAppInput([property: Description("Id of a connection of this brand's.")] GlobalId Id);

[Description("The connection to end.")]
internal sealed record DisconnectMyAppInput([property: Description("Id of one of the caller's own connections.")] GlobalId Id);

/// <summary>Ends what somebody let an app do: its next request is refused, its sockets end within five seconds, and it gets no new token.</summary>
internal sealed class DisconnectApp(AccountsDb db, KeyRing ring, ViewerScope viewer)
{
    /// <summary>For whoever manages the present brand's keys: anybody's.</summary>
    public async Task<Result<GlobalId>> AtBrandAsync(DisconnectAppInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<GlobalId>.Failure(refusals);
        return await EndAsync(input.Id, db.AppGrants.Where(g => g.BrandId == actor.BrandId && g.UserId != null), cancellationToken);
    }

    /// <summary>The caller's own.</summary>
    public Task<Result<GlobalId>> OfCallerAsync(DisconnectMyAppInput input, CancellationToken cancellationToken)
    {
        var user = viewer.Viewer.UserId;
        return EndAsync(input.Id, db.AppGrants.Where(g => g.UserId == user && g.UserId != null), cancellationToken);
    }

    private static async Task<Result<GlobalId>> EndAsync(GlobalId id, IQueryable<AppGrant> among, CancellationToken cancellationToken)
    {
        var one = among.Where(g => g.Id == id.Id);
        if (id.Type != "ConnectedApp" || !await one.AnyAsync(cancellationToken)) return AppErrors.ConnectionNotFound;
        await GrantEnds.EndAsync(one, cancellationToken);
        return id;
    }
}
