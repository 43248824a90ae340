using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.SecondFactors;

internal sealed record SecondFactorView(bool IsOn, int RecoveryCodesLeft);

/// <summary>Whether the caller's own account has a second factor.</summary>
internal sealed class GetSecondFactor(AccountsDb db, ViewerScope viewer)
{
    public async Task<SecondFactorView> ExecuteAsync(CancellationToken cancellationToken)
    {
        var user = viewer.Viewer.UserId;
        var isOn = await db.SecondFactors.AnyAsync(f => f.UserId == user && f.ConfirmedAt != null, cancellationToken);
        return new(isOn, await db.RecoveryCodes.CountAsync(c => c.UserId == user, cancellationToken));
    }
}
