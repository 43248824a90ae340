using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Accounts.Application.SignedIn;

[Description("The code that came to the new address.")]
internal sealed record ConfirmEmailChangeInput([property: Description("Six digits; spaces do not matter.")] string Code);

/// <summary>
/// Gives the caller's account the address that a code was mailed to for it; the code counts for no other account. Every session ends, this browser gets a
/// new one, reset links become void, and the former address is told.
/// </summary>
internal sealed class ConfirmEmailChange(AccountsDb db, Passwords passwords, UserRows rows, NewPassword change, StartSession sessions, ViewerScope viewer, IClock clock)
{
    private Guid Me => viewer.Viewer.UserId!.Value;

    /// <summary>Takes a try before any code is compared, in a transaction that is kept and holds no row while one is hashed.</summary>
    public async Task<Result<Nothing>> TakeTryAsync(CancellationToken cancellationToken)
    {
        var taken = await db.EmailChanges.Where(e => e.UserId == Me && e.Tries < SignUpCode.MaxTries)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.Tries, x => x.Tries + 1), cancellationToken);
        return taken == 1 ? Nothing.Value : AccountsErrors.CodeWrong;
    }

    public async Task<Result<StartedSession>> ExecuteAsync(ConfirmEmailChangeInput input, string network, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var wished = await db.EmailChanges.AsNoTracking().FirstOrDefaultAsync(e => e.UserId == Me && e.ExpiresAt > now, cancellationToken);
        if (OneTimeCode.Read(input.Code) is not { } digits || !passwords.IsRight(wished?.CodeHash, digits)) return AccountsErrors.CodeWrong;

        var user = (await rows.TakeAsync(Me, cancellationToken))!;
        if (await db.EmailChanges.Where(e => e.UserId == Me && e.CodeHash == wished!.CodeHash).ExecuteDeleteAsync(cancellationToken) == 0) return AccountsErrors.CodeWrong;
        if (!await MoveAsync(EmailAddress.Parse(wished!.NewEmail)!, cancellationToken)) return AccountsErrors.EmailTaken;
        await change.ShutOutAsync(user, cancellationToken);
        db.Add(AccountMails.AddressChanged(user.Email, now));
        await db.SaveChangesAsync(cancellationToken);
        return await sessions.ExecuteAsync(Me, network, cancellationToken);
    }

    /// <summary>False where the address has an account: who reads its mail may know that.</summary>
    private async Task<bool> MoveAsync(EmailAddress email, CancellationToken cancellationToken)
    {
        try
        {
            return await db.Users.Where(u => u.Id == Me)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.Email, email.Text).SetProperty(x => x.NormalizedEmail, email.Normalized), cancellationToken) == 1;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }
}
