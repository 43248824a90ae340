using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("Who forgot a password.")]
internal sealed record RequestPasswordResetInput([property: Description("The e-mail address of the account.")] string Email);

internal sealed record PasswordResetRequestView(Instant ExpiresAt);

/// <summary>
/// Sends a link to set a new password. An address without an account gets a mail that says so: answer and work are the same. Links that are under way
/// stay good, so that nobody can void the one that the owner is about to use by asking for more.
/// </summary>
internal sealed class RequestPasswordReset(AccountsDb db, PlatformAddresses addresses, ClosedLogins closed, IClock clock)
{
    public async Task<Result<PasswordResetRequestView>> ExecuteAsync(RequestPasswordResetInput input, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(input.Email) is not { } email) return AccountsErrors.EmailInvalid;
        var found = await db.Users.Where(u => u.NormalizedEmail == email.Normalized).Select(u => new { u.Id, u.Email }).FirstOrDefaultAsync(cancellationToken);
        var user = closed.Include(email.Normalized) ? null : found;
        var now = clock.GetCurrentInstant();
        var token = Secrets.Draw();
        var reset = PasswordReset.For(user?.Id, token, now);
        db.Add(reset);
        // To the address that the account has, not to the one that was typed.
        db.Add(user is null ? AccountMails.NoAccount(email, now) : AccountMails.Reset(EmailAddress.Parse(user.Email)!, addresses.ResetOf(token), now));
        await db.SaveChangesAsync(cancellationToken);
        return new PasswordResetRequestView(reset.ExpiresAt);
    }
}
