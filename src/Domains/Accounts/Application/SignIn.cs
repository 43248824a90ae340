using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.SecondFactors;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.SecondFactors;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

[Description("Who signs in.")]
internal sealed record SignInInput(
    [property: Description("The e-mail address of the account.")] string Email,
    [property: Description("Its password.")] string Password,
    [property: Description("Where the account has a second factor: six digits of the authenticator app, or a recovery code.")] string? Code = null);

/// <summary>Opens a session for whoever knows the password and, where there is one, has the second factor. Its transaction is kept when it refuses: tries at codes stay counted. An unknown e-mail costs the same work and gets the same answer as a wrong password.</summary>
internal sealed class SignIn(AccountsDb db, Passwords passwords, ClosedLogins closed, UserRows rows, FactorCheck factors, Admission admission, StartSession sessions)
{
    public async Task<Result<StartedSession>> ExecuteAsync(SignInInput input, string network, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Parse(input.Email)?.Normalized ?? "";
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedEmail == email, cancellationToken);
        if (!passwords.IsRight(user?.PasswordHash, input.Password) || closed.Include(email)) return AccountsErrors.InvalidCredentials;

        if (!await rows.HoldAsync(user!, cancellationToken)) return AccountsErrors.InvalidCredentials;
        var hasFactor = await factors.IsOnAsync(user!.Id, cancellationToken);
        if (hasFactor && await SecondRefusalAsync(user, input.Code, network, cancellationToken) is { } refused) return refused;
        await admission.ForgiveSignInAsync(input.Email, network, cancellationToken);
        return await sessions.ExecuteAsync(user.Id, network, hasFactor, cancellationToken);
    }

    private async Task<Error?> SecondRefusalAsync(User user, string? code, string network, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(code)) return SecondFactorErrors.Needed;
        if (!await admission.TakeCodeAsync(user.Email, network, cancellationToken)) return AccountsErrors.RateLimited;
        if (!await factors.UseAsync(user.Id, code, cancellationToken)) return SecondFactorErrors.CodeWrong;
        await admission.ForgiveCodeAsync(user.Email, network, cancellationToken);
        return null;
    }
}
