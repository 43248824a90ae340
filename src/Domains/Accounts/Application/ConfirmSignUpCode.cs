using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("The code that came by e-mail.")]
internal sealed record ConfirmSignUpCodeInput(
    [property: Description("The e-mail address that the code was sent to.")] string Email,
    [property: Description("Six digits; spaces do not matter.")] string Code);

/// <summary>
/// Trades the latest code for a proof that signs up once. The try is counted before the code is compared, under the row's lock, and the transaction is
/// kept when the code is wrong: tries in parallel do not get more of them.
/// </summary>
internal sealed class ConfirmSignUpCode(AccountsDb db, Passwords passwords, IClock clock)
{
    public async Task<Result<string>> ExecuteAsync(ConfirmSignUpCodeInput input, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(input.Email) is not { } email) return AccountsErrors.EmailInvalid;
        if (OneTimeCode.Read(input.Code) is not { } digits) return AccountsErrors.CodeWrong;

        var now = clock.GetCurrentInstant();
        var code = await LatestAsync(email, now, cancellationToken);
        if (code is not null && !await TakeTryAsync(code, cancellationToken)) return AccountsErrors.CodeTriesExceeded;
        if (!passwords.IsRight(code?.CodeHash, digits)) return AccountsErrors.CodeWrong;
        if (!await UseAsync(code!, now, cancellationToken)) return AccountsErrors.CodeWrong;

        var token = Secrets.Draw();
        db.Add(SignUpProof.For(email, token, now));
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>The newest one, or none: a code that was followed by another stays void when that is used.</summary>
    private async Task<SignUpCode?> LatestAsync(EmailAddress email, Instant now, CancellationToken cancellationToken)
    {
        var latest = await db.SignUpCodes.AsNoTracking()
            .Where(c => c.NormalizedEmail == email.Normalized && c.ExpiresAt > now)
            .OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return latest?.UsedAt is null ? latest : null;
    }

    private async Task<bool> TakeTryAsync(SignUpCode code, CancellationToken cancellationToken) => await db.SignUpCodes
        .Where(c => c.Id == code.Id && c.Tries < SignUpCode.MaxTries)
        .ExecuteUpdateAsync(c => c.SetProperty(x => x.Tries, x => x.Tries + 1), cancellationToken) == 1;

    private async Task<bool> UseAsync(SignUpCode code, Instant now, CancellationToken cancellationToken) => await db.SignUpCodes
        .Where(c => c.Id == code.Id && c.UsedAt == null)
        .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), cancellationToken) == 1;
}
