using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("Whom to send a code to.")]
internal sealed record RequestSignUpCodeInput([property: Description("The future owner's e-mail address.")] string Email);

internal sealed record SignUpCodeRequestView(Instant ExpiresAt);

/// <summary>Sends six digits to an e-mail address. It does not look whether the address has an account, so its answer cannot tell.</summary>
internal sealed class RequestSignUpCode(AccountsDb db, Passwords passwords, IClock clock)
{
    public async Task<Result<SignUpCodeRequestView>> ExecuteAsync(RequestSignUpCodeInput input, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(input.Email) is not { } email) return AccountsErrors.EmailInvalid;
        var digits = OneTimeCode.Draw();
        var now = clock.GetCurrentInstant();
        var code = SignUpCode.For(email, passwords.Hash(digits), now);
        db.Add(code);
        db.Add(Mail.WithCode(email, digits, now));
        await db.SaveChangesAsync(cancellationToken);
        return new SignUpCodeRequestView(code.ExpiresAt);
    }
}
