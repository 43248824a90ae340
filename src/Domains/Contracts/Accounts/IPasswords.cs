using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Accounts;

/// <summary>Slow hashes of what people can guess, passwords and codes, and what a new password must be.</summary>
public interface IPasswords
{
    string Hash(string secret);

    /// <summary>Whether <paramref name="given"/> is the secret behind <paramref name="hash"/>. Without a hash the same work is done and the answer is no.</summary>
    bool IsRight(string? hash, string given);

    /// <summary>PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_IS_EMAIL, PASSWORD_COMMON or nothing.</summary>
    /// <param name="email">The account's address, where it has one.</param>
    Error? Weakness(string? password, string? email);
}
