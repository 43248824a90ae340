using System.ComponentModel;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Application.Messages;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignIn;

[Description("Whom to send a code to: an e-mail address or a telephone number, one of them.")]
internal sealed record RequestDinerCodeInput(
    [property: Description("E-mail address.")] string? Email = null,
    [property: Description("Mobile number, with country code or as written in the brand's country.")] string? Phone = null);

/// <param name="Challenge">Without it the code counts for nothing.</param>
internal sealed record CodeRequestView(string Challenge, Instant ExpiresAt);

/// <summary>Sends six digits to an address. It does not look whether the address has an account, so neither its answer nor its work can tell.</summary>
internal sealed class RequestDinerCode(CustomersDb db, IPasswords passwords, CodePost post, SweepTimer sweep, IClock clock)
{
    /// <param name="isSilent">The address got enough mail already: everything is as always, only nothing is sent.</param>
    /// <param name="dinerId">Who wants to be reached there from now on; null to sign in.</param>
    public async Task<Result<CodeRequestView>> ExecuteAsync(Contact contact, Guid? dinerId, string locale, bool isSilent, CancellationToken cancellationToken)
    {
        var digits = OneTimeCode.Draw();
        var challenge = Secrets.Draw();
        var now = clock.GetCurrentInstant();
        var code = SentCode.To(contact, dinerId, challenge, passwords.Hash(digits), now);
        db.Add(code);
        if (!isSilent) await post.SendAsync(contact, digits, locale, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await sweep.AtAsync(code.ExpiresAt, cancellationToken);
        return new CodeRequestView(challenge, code.ExpiresAt);
    }
}
