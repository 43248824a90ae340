using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Operators;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Operators;

[Description("An impersonation to end.")]
internal sealed record EndImpersonationInput([property: Description("Its id.")] GlobalId Id);

/// <summary>Ends one of the operator's own impersonations before its time; live connections end within five seconds.</summary>
internal sealed class EndImpersonation(AccountsDb db, ViewerScope viewer, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(EndImpersonationInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var ended = await db.Impersonations
            .Where(i => i.Id == input.Id.Id && i.OperatorId == viewer.Viewer.UserId && i.EndedAt == null && i.EndsAt > now)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.EndedAt, now), cancellationToken);
        return ended == 1 ? input.Id : OperatorErrors.ImpersonationNotFound;
    }
}
