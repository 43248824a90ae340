using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

[Description("Who signs in.")]
internal sealed record SignInInput(
    [property: Description("The e-mail address of the account.")] string Email,
    [property: Description("Its password.")] string Password);

/// <summary>Opens a session for whoever knows the password. An unknown e-mail costs the same work and gets the same answer as a wrong password.</summary>
internal sealed class SignIn(AccountsDb db, Passwords passwords, ClosedLogins closed, UserRows rows, Admission admission, StartSession sessions)
{
    public async Task<Result<StartedSession>> ExecuteAsync(SignInInput input, string network, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Parse(input.Email)?.Normalized ?? "";
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedEmail == email, cancellationToken);
        if (!passwords.IsRight(user?.PasswordHash, input.Password) || closed.Include(email)) return AccountsErrors.InvalidCredentials;

        if (!await rows.HoldAsync(user!, cancellationToken)) return AccountsErrors.InvalidCredentials;
        await admission.ForgiveSignInAsync(input.Email, network, cancellationToken);
        return await sessions.ExecuteAsync(user!.Id, network, cancellationToken);
    }
}
