using System.ComponentModel;
using FoodSaaS.Accounts.Application.SignedIn;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("A new password by a link that was mailed.")]
internal sealed record ResetPasswordInput(
    [property: Description("From the link in the mail; works once, within 30 minutes.")] string Token,
    [property: Description("The new password: at least 10 characters; not the e-mail and none of the most common ones.")] string Password);

/// <summary>Sets a new password by a mailed link. It opens no session: whoever reads the mail still needs the second factor, where there is one.</summary>
internal sealed class ResetPassword(AccountsDb db, Passwords passwords, UserRows rows, NewPassword change, IClock clock)
{
    public async Task<Result<bool>> ExecuteAsync(ResetPasswordInput input, CancellationToken cancellationToken)
    {
        if (input.Token.Length is 0 or > Secrets.MaxLength) return AccountsErrors.ResetLinkUnknown;
        var token = Secrets.HashOf(input.Token);
        var now = clock.GetCurrentInstant();
        var found = await db.PasswordResets.Where(r => r.TokenHash == token && r.ExpiresAt > now).Join(db.Users, r => r.UserId, u => u.Id, (_, u) => u).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (found is null) return AccountsErrors.ResetLinkUnknown;
        if (PasswordRules.Check(input.Password, EmailAddress.Parse(found.Email)) is { } weak) return weak;
        var hash = passwords.Hash(input.Password);

        if (await rows.TakeAsync(found.Id, cancellationToken) is not { } user) return AccountsErrors.ResetLinkUnknown;
        if (await db.PasswordResets.Where(r => r.TokenHash == token).ExecuteDeleteAsync(cancellationToken) == 0) return AccountsErrors.ResetLinkUnknown;
        await change.SetAsync(user, hash, cancellationToken);
        return true;
    }
}
