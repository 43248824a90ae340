using System.ComponentModel;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Application.SignedIn;

[Description("The session to end.")]
internal sealed record EndDinerSessionInput([property: Description("Id of one of the diner's own sessions.")] GlobalId Id);

/// <summary>Ends one of the diner's own sessions: its browser is signed out with the next request, its live connections within five seconds.</summary>
internal sealed class EndDinerSession(CustomersDb db, ViewerScope viewer)
{
    public const string TypeName = "DinerSession";

    public async Task<Result<GlobalId>> ExecuteAsync(EndDinerSessionInput input, CancellationToken cancellationToken)
    {
        var ended = input.Id.Type != TypeName ? 0 : await db.Sessions.Where(s => s.Id == input.Id.Id && s.DinerId == viewer.Viewer.DinerId).ExecuteDeleteAsync(cancellationToken);
        return ended == 1 ? input.Id : CustomersErrors.SessionNotFound;
    }
}
