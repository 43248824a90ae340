using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Application.SignIn;

/// <summary>
/// Counts a try at a brand's door before the door is looked at, in a transaction of its own that is kept whatever comes of it. Whatever is asked of the
/// database is the same for addresses with an account and without.
/// </summary>
internal sealed class Admission(CustomersDb db, IAttemptLimits attempts, CustomerLimits limits, ITenantScope scope)
{
    /// <summary>
    /// Bounds the codes that one network can have sent, those of one brand and those to one address. A network that the diner is signed in from has a
    /// count of its own at the brand, so that strangers cannot use his up. Whether the address got too many from all brands together is not told: it
    /// would tell of the other brands.
    /// </summary>
    /// <returns>Whether the code is to be sent.</returns>
    public async Task<Result<bool>> RequestCodeAsync(Contact contact, string network, CancellationToken cancellationToken)
    {
        if (!await attempts.TakeAsync(limits.CodeFromNetwork, Here(network), cancellationToken)) return CustomersErrors.RateLimited;
        var ofBrand = contact.Kind == ContactKind.Email ? limits.MailCodeOfBrand : limits.TextCodeOfBrand;
        if (!await attempts.TakeAsync(ofBrand, scope.Current.ToString(), cancellationToken)) return CustomersErrors.RateLimited;
        var subject = await IsKnownAsync(contact, network, cancellationToken) ? Pair(contact, network) : Here(contact.Key);
        if (!await attempts.TakeAsync(limits.CodeToContact, subject, cancellationToken)) return CustomersErrors.RateLimited;
        return await attempts.TakeAsync(limits.CodeToContactEverywhere, contact.Key, cancellationToken);
    }

    public async Task<Result<Nothing>> ConfirmCodeAsync(string network, CancellationToken cancellationToken) =>
        await attempts.TakeAsync(limits.ConfirmationFromNetwork, Here(network), cancellationToken) ? Nothing.Value : CustomersErrors.RateLimited;

    /// <summary>Bounds guessing at passwords. Who is locked out by strangers still signs in with a code, or from where he is signed in already.</summary>
    public async Task<Result<Nothing>> SignInAsync(Contact contact, string network, CancellationToken cancellationToken)
    {
        if (!await attempts.TakeAsync(limits.SignInFromNetwork, Here(network), cancellationToken)) return CustomersErrors.RateLimited;
        var isKnown = await IsKnownAsync(contact, network, cancellationToken);
        if (!isKnown && !await attempts.TakeAsync(limits.SignInFromStrangers, Here(contact.Key), cancellationToken)) return CustomersErrors.RateLimited;
        return await attempts.TakeAsync(limits.SignInFromContactAndNetwork, Pair(contact, network), cancellationToken) ? Nothing.Value : CustomersErrors.RateLimited;
    }

    /// <summary>Takes back what <see cref="SignInAsync"/> counted: the password was right.</summary>
    public async Task ForgiveSignInAsync(Contact contact, string network, CancellationToken cancellationToken)
    {
        await attempts.RefundAsync(limits.SignInFromNetwork, Here(network), cancellationToken);
        if (!await IsKnownAsync(contact, network, cancellationToken)) await attempts.RefundAsync(limits.SignInFromStrangers, Here(contact.Key), cancellationToken);
        await attempts.ForgetAsync(limits.SignInFromContactAndNetwork, Pair(contact, network), cancellationToken);
    }

    private string Here(string subject) => $"{scope.Current} {subject}";

    private string Pair(Contact contact, string network) => $"{scope.Current} {contact.Key} {network}";

    private Task<bool> IsKnownAsync(Contact contact, string network, CancellationToken cancellationToken) =>
        db.Reached(contact).AnyAsync(d => db.Sessions.Any(s => s.DinerId == d.Id && s.Network == network), cancellationToken);
}
