using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.SignedIn;

[Description("Another e-mail address for one's own account.")]
internal sealed record RequestEmailChangeInput(
    [property: Description("The new address; a code of six digits is mailed there.")] string Email,
    [property: Description("The account's password.")] string Password);

internal sealed record EmailChangeRequestView(Instant ExpiresAt);

/// <summary>Mails a code to the new address. It does not look whether that has an account, so its answer cannot tell.</summary>
internal sealed class RequestEmailChange(AccountsDb db, Passwords passwords, UserRows rows, AttemptLimits attempts, AccountLimits limits, Admission admission, ViewerScope viewer, IClock clock)
{
    public async Task<Result<EmailChangeRequestView>> ExecuteAsync(RequestEmailChangeInput input, string network, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(input.Email) is not { } email) return AccountsErrors.EmailInvalid;
        var known = await db.Users.AsNoTracking().SingleAsync(u => u.Id == viewer.Viewer.UserId, cancellationToken);
        if (!passwords.IsRight(known.PasswordHash, input.Password)) return AccountsErrors.PasswordWrong;
        var digits = OneTimeCode.Draw();
        var hash = passwords.Hash(digits);

        if (await rows.TakeAsync(known.Id, cancellationToken) is not { } user || user.PasswordHash != known.PasswordHash) return AccountsErrors.PasswordWrong;
        if (!await attempts.TakeAsync(limits.EmailChange, user.Id.ToString(), cancellationToken)) return AccountsErrors.RateLimited.At("email");
        var now = clock.GetCurrentInstant();
        await db.EmailChanges.Where(e => e.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        var change = EmailChange.For(user.Id, email, hash, now);
        db.Add(change);
        db.Add(AccountMails.NewAddress(email, digits, now));
        await db.SaveChangesAsync(cancellationToken);
        await admission.ForgiveSignInAsync(user.Email, network, cancellationToken);
        return new EmailChangeRequestView(change.ExpiresAt);
    }
}
