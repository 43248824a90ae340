using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.SignedIn;

[Description("Another password for one's own account.")]
internal sealed record ChangePasswordInput(
    [property: Description("The present password.")] string CurrentPassword,
    [property: Description("The new one: at least 10 characters; not the e-mail and none of the most common ones.")] string NewPassword);

/// <summary>Gives the caller's account another password. All sessions end; the browser that asked gets a new one.</summary>
internal sealed class ChangePassword(AccountsDb db, Passwords passwords, UserRows rows, NewPassword change, Admission admission, StartSession sessions, ViewerScope viewer)
{
    public async Task<Result<StartedSession>> ExecuteAsync(ChangePasswordInput input, string network, CancellationToken cancellationToken)
    {
        var known = await db.Users.AsNoTracking().SingleAsync(u => u.Id == viewer.Viewer.UserId, cancellationToken);
        if (!passwords.IsRight(known.PasswordHash, input.CurrentPassword)) return AccountsErrors.PasswordWrong.At("currentPassword");
        if (PasswordRules.Check(input.NewPassword, EmailAddress.Parse(known.Email)) is { } weak) return weak.At("newPassword");
        var hash = passwords.Hash(input.NewPassword);

        if (await rows.TakeAsync(known.Id, cancellationToken) is not { } user || user.PasswordHash != known.PasswordHash) return AccountsErrors.PasswordWrong.At("currentPassword");
        await change.SetAsync(user, hash, cancellationToken);
        await admission.ForgiveSignInAsync(user.Email, network, cancellationToken);
        return await sessions.ExecuteAsync(user.Id, network, cancellationToken);
    }
}
