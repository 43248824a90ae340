using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.SecondFactors;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.SecondFactors;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.SecondFactors;

[Description("A second factor for one's own account.")]
internal sealed record StartSecondFactorInput([property: Description("The account's password.")] string Password);

internal sealed record StartedSecondFactorView(string Secret, string Uri);

/// <summary>Draws a secret for an authenticator app. Nothing asks for it until the app has shown that it knows it.</summary>
internal sealed class StartSecondFactor(AccountsDb db, Passwords passwords, UserRows rows, FactorCheck factors, SecretSeal seal, Admission admission, ViewerScope viewer)
{
    public async Task<Result<StartedSecondFactorView>> ExecuteAsync(StartSecondFactorInput input, string network, CancellationToken cancellationToken)
    {
        var known = await db.Users.AsNoTracking().SingleAsync(u => u.Id == viewer.Viewer.UserId, cancellationToken);
        if (!passwords.IsRight(known.PasswordHash, input.Password)) return AccountsErrors.PasswordWrong;
        if (await rows.TakeAsync(known.Id, cancellationToken) is not { } user || user.PasswordHash != known.PasswordHash) return AccountsErrors.PasswordWrong;
        if (await factors.IsOnAsync(user.Id, cancellationToken)) return SecondFactorErrors.AlreadyOn;

        await db.SecondFactors.Where(f => f.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        var secret = TimedCode.DrawSecret();
        db.Add(new SecondFactor { UserId = user.Id, SealedSecret = seal.Seal(secret, user.Id) });
        await db.SaveChangesAsync(cancellationToken);
        await admission.ForgiveSignInAsync(user.Email, network, cancellationToken);
        return new StartedSecondFactorView(TimedCode.Spell(secret), TimedCode.UriOf(secret, user.Email));
    }
}
