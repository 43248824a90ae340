using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignIn;

/// <summary>A new session; its token goes into the browser's cookie once the transaction is kept.</summary>
internal sealed record StartedDinerSession(Guid DinerId, string Token, bool IsByCode);

/// <summary>
/// Starts a session with an id of its own and ends the one that the browser had. Only pages of the brand's own site can: whoever is made to sign in from
/// elsewhere would act in somebody else's name.
/// </summary>
internal sealed class StartDinerSession(CustomersDb db, ViewerScope viewer, SweepTimer sweep, IClock clock)
{
    public async Task<Result<StartedDinerSession>> ExecuteAsync(Guid dinerId, string network, bool byCode, CancellationToken cancellationToken)
    {
        if (!viewer.IsOnOwnSite) return CustomersErrors.OnOwnSiteOnly;
        if (viewer.SessionId is { } former) await db.Sessions.Where(s => s.Id == former).ExecuteDeleteAsync(cancellationToken);
        var token = Secrets.Draw();
        var session = DinerSession.Start(dinerId, token, network, byCode, clock.GetCurrentInstant());
        db.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        await sweep.AtAsync(session.EndsAt, cancellationToken);
        return new StartedDinerSession(dinerId, token, byCode);
    }
}
