using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignedIn;

/// <summary>Whether the present browser signed in with a code a moment ago: a session that somebody left open, or stole, is not enough for everything.</summary>
internal sealed class FreshProof(CustomersDb db, ViewerScope viewer, IClock clock)
{
    public async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == viewer.SessionId && s.DinerId == viewer.Viewer.DinerId, cancellationToken);
        return session?.IsProven(clock.GetCurrentInstant()) == true;
    }
}
