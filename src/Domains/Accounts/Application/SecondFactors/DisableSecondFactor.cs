using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.SecondFactors;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.SecondFactors;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.SecondFactors;

[Description("What turning the second factor off needs: both factors.")]
internal sealed record DisableSecondFactorInput(
    [property: Description("The account's password.")] string Password,
    [property: Description("Six digits of the app, or a recovery code.")] string Code);

/// <summary>Turns the second factor off for whoever shows both factors.</summary>
internal sealed class DisableSecondFactor(AccountsDb db, Passwords passwords, UserRows rows, FactorCheck factors, Admission admission, ViewerScope viewer, IClock clock)
{
    public async Task<Result<bool>> ExecuteAsync(DisableSecondFactorInput input, string network, CancellationToken cancellationToken)
    {
        var known = await db.Users.AsNoTracking().SingleAsync(u => u.Id == viewer.Viewer.UserId, cancellationToken);
        if (!passwords.IsRight(known.PasswordHash, input.Password)) return AccountsErrors.PasswordWrong;
        if (await rows.TakeAsync(known.Id, cancellationToken) is not { } user || user.PasswordHash != known.PasswordHash) return AccountsErrors.PasswordWrong;
        if (!await factors.IsOnAsync(user.Id, cancellationToken)) return SecondFactorErrors.NotOn;
        if (!await admission.TakeCodeAsync(user.Email, network, cancellationToken)) return AccountsErrors.RateLimited;
        if (!await factors.UseAsync(user.Id, input.Code, cancellationToken)) return SecondFactorErrors.CodeWrong;

        await db.SecondFactors.Where(f => f.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.RecoveryCodes.Where(c => c.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        db.Add(AccountMails.SecondFactor(user.Email, isOn: false, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(cancellationToken);
        await admission.ForgiveSignInAsync(user.Email, network, cancellationToken);
        await admission.ForgiveCodeAsync(user.Email, network, cancellationToken);
        return true;
    }
}
