using FoodSaaS.Accounts.Domain;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FoodSaaS.Accounts.Application;

/// <summary>Slow hashes of what people can guess: passwords and codes (PBKDF2, HMAC-SHA512).</summary>
internal sealed class Passwords : IPasswords
{
    private static readonly object Anybody = new();

    private readonly PasswordHasher<object> _hasher;
    private readonly string _nobodys;

    public Passwords(HashCost cost)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = cost.Iterations }));
        _nobodys = Hash(Secrets.Draw());
    }

    public string Hash(string secret) => _hasher.HashPassword(Anybody, secret);

    public Error? Weakness(string? password, string? email) => PasswordRules.Check(password, EmailAddress.Parse(email));

    /// <summary>Whether <paramref name="given"/> is the secret behind <paramref name="hash"/>. Without a hash the same work is done and the answer is no.</summary>
    public bool IsRight(string? hash, string given)
    {
        var isTooLong = given.Length > PasswordRules.MaxLength;
        var verdict = _hasher.VerifyHashedPassword(Anybody, hash ?? _nobodys, isTooLong ? "" : given);
        return hash is not null && !isTooLong && verdict != PasswordVerificationResult.Failed;
    }
}
