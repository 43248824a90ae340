using FoodSaaS.Accounts.Domain.Operators;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure.Operators;

/// <summary>Keeps what operators change while they act for brands, in the transaction of the change.</summary>
internal sealed class ImpersonationLog(AccountsDb db, ITenantScope scope, IClock clock) : IImpersonationLog
{
    public Task NoteAsync(Guid impersonationId, string what, CancellationToken cancellationToken)
    {
        db.Add(new ImpersonatedAction { BrandId = scope.Current.Value, ImpersonationId = impersonationId, At = clock.GetCurrentInstant(), What = what[..Math.Min(what.Length, ImpersonatedAction.LongestWhat)] });
        return db.SaveChangesAsync(cancellationToken);
    }
}
