using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Life;

/// <summary>With a brand go the accounts of people who work nowhere else, and what waits for their addresses. Operators stay.</summary>
internal sealed class ForgetPeople(UseCaseRunner runner) : IForgetBrand
{
    public Task ForgetAsync(CancellationToken cancellationToken) => runner.WriteAsync<DeleteLeavers, Nothing>(d => d.ExecuteAsync(cancellationToken), cancellationToken);
}

internal sealed class DeleteLeavers(AccountsDb db, ITenantScope scope)
{
    public async Task<Result<Nothing>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        var leavers = db.Users.Where(u => db.Memberships.Any(m => m.UserId == u.Id && m.BrandId == brand)
            && !db.Memberships.Any(m => m.UserId == u.Id && m.BrandId != brand) && !db.Operators.Any(o => o.UserId == u.Id));
        await db.Mails.Where(m => leavers.Any(u => u.Email == m.Recipient)).ExecuteDeleteAsync(cancellationToken);
        await db.SignUpCodes.Where(c => leavers.Any(u => u.NormalizedEmail == c.NormalizedEmail)).ExecuteDeleteAsync(cancellationToken);
        await db.SignUpProofs.Where(p => leavers.Any(u => u.Email == p.Email)).ExecuteDeleteAsync(cancellationToken);
        await leavers.ExecuteDeleteAsync(cancellationToken);
        return Nothing.Value;
    }
}
