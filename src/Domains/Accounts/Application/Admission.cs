using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

/// <summary>
/// Counts a try at an open door before the door is looked at. It runs in a transaction of its own that is kept whatever comes of the try, and that holds no
/// row while a password is hashed. Rows are taken in one order: address, account, pair.
/// </summary>
internal sealed class Admission(AccountsDb db, AttemptLimits attempts, AccountLimits limits)
{
    /// <summary>
    /// Nobody can lock an owner out: tries count per account and address. When strangers storm an account, each strange address keeps a try or two;
    /// networks that the owner signed in from before are not concerned.
    /// </summary>
    public async Task<Result<Nothing>> SignInAsync(string email, string network, CancellationToken cancellationToken)
    {
        var account = AccountOf(email);
        if (!await attempts.TakeAsync(limits.SignInFromAddress, network, cancellationToken)) return AccountsErrors.RateLimited;
        var isKnown = await IsKnownAsync(account, network, cancellationToken);
        var isStormed = !isKnown && !await attempts.TakeAsync(limits.SignInToAccountFromStrangers, account, cancellationToken);
        var pair = isStormed ? limits.SignInToStormedAccount : limits.SignInToAccountFromAddress;
        return await attempts.TakeAsync(pair, Pair(account, network), cancellationToken) ? Nothing.Value : AccountsErrors.RateLimited;
    }

    /// <summary>Takes back what <see cref="SignInAsync"/> counted: the password was right.</summary>
    public async Task ForgiveSignInAsync(string email, string network, CancellationToken cancellationToken)
    {
        var account = AccountOf(email);
        await attempts.RefundAsync(limits.SignInFromAddress, network, cancellationToken);
        if (!await IsKnownAsync(account, network, cancellationToken)) await attempts.RefundAsync(limits.SignInToAccountFromStrangers, account, cancellationToken);
        await attempts.ForgetAsync(limits.SignInToAccountFromAddress, Pair(account, network), cancellationToken);
    }

    /// <summary>
    /// Bounds guessing at the second factor, by whoever has shown the password. All strangers together share what an account has; networks that its owner
    /// signed in from have their own.
    /// </summary>
    public async Task<bool> TakeCodeAsync(string email, string network, CancellationToken cancellationToken) =>
        await attempts.TakeAsync(limits.SecondFactor, await CodeSubjectAsync(email, network, cancellationToken), cancellationToken);

    /// <summary>Takes back what <see cref="TakeCodeAsync"/> counted: the code was right.</summary>
    public async Task ForgiveCodeAsync(string email, string network, CancellationToken cancellationToken) =>
        await attempts.ForgetAsync(limits.SecondFactor, await CodeSubjectAsync(email, network, cancellationToken), cancellationToken);

    /// <summary>Bounds the mails that one network can have sent, and those to one address.</summary>
    public async Task<Result<Nothing>> RequestCodeAsync(string email, string network, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(email) is not { } address) return AccountsErrors.EmailInvalid;
        if (!await attempts.TakeAsync(limits.CodeFromAddress, network, cancellationToken)) return AccountsErrors.RateLimited;
        return await attempts.TakeAsync(limits.CodeToEmail, address.Normalized, cancellationToken) ? Nothing.Value : AccountsErrors.RateLimited.At("email");
    }

    /// <summary>Bounds the reset links that are mailed. Strangers share what an account has; networks that its owner signed in from have their own, so nobody can use it up for him.</summary>
    public async Task<Result<Nothing>> RequestResetAsync(string email, string network, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(email) is not { } address) return AccountsErrors.EmailInvalid;
        if (!await attempts.TakeAsync(limits.ResetFromAddress, network, cancellationToken)) return AccountsErrors.RateLimited;
        var subject = await IsKnownAsync(address.Normalized, network, cancellationToken) ? Pair(address.Normalized, network) : address.Normalized;
        return await attempts.TakeAsync(limits.ResetToEmail, subject, cancellationToken) ? Nothing.Value : AccountsErrors.RateLimited.At("email");
    }

    public async Task<Result<Nothing>> ConfirmCodeAsync(string network, CancellationToken cancellationToken) =>
        await attempts.TakeAsync(limits.ConfirmationFromAddress, network, cancellationToken) ? Nothing.Value : AccountsErrors.RateLimited;

    /// <summary>Bounds guessing at the password of an account that exists already, and the brands that one network can make.</summary>
    public async Task<Result<Nothing>> SignUpAsync(string proof, string network, CancellationToken cancellationToken)
    {
        if (!await attempts.TakeAsync(limits.SignUpFromAddress, network, cancellationToken)) return AccountsErrors.RateLimited;
        return await attempts.TakeAsync(limits.SignUpWithProof, proof, cancellationToken) ? Nothing.Value : AccountsErrors.RateLimited;
    }

    private async Task<string> CodeSubjectAsync(string email, string network, CancellationToken cancellationToken) =>
        await IsKnownAsync(AccountOf(email), network, cancellationToken) ? Pair(AccountOf(email), network) : AccountOf(email);

    private static string AccountOf(string email) => EmailAddress.Parse(email)?.Normalized ?? "";

    private static string Pair(string account, string network) => $"{account} {network}";

    private Task<bool> IsKnownAsync(string account, string network, CancellationToken cancellationToken) => db.Users
        .Where(u => u.NormalizedEmail == account)
        .AnyAsync(u => db.Sessions.Any(s => s.UserId == u.Id && s.Network == network), cancellationToken);
}
