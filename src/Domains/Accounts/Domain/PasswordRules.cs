using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Domain;

/// <summary>What a new password must be: long, not the e-mail, and not what everybody tries first. No rules about kinds of characters (NIST SP 800-63B, 5.1.1.2).</summary>
internal static class PasswordRules
{
    public const int MinLength = 10;

    /// <summary>Bounds the work of hashing.</summary>
    public const int MaxLength = 256;

    private const int MinDifferent = 4;

    public static Error? Check(string? password, EmailAddress? email)
    {
        if (password is null || password.Length < MinLength) return AccountsErrors.PasswordTooShort;
        if (password.Length > MaxLength) return AccountsErrors.PasswordTooLong;
        if (email is not null && IsEmail(password, email.Text)) return AccountsErrors.PasswordIsEmail;
        return IsCommon(password) ? AccountsErrors.PasswordCommon : null;
    }

    private static bool IsEmail(string password, string email) =>
        string.Equals(password, email, StringComparison.OrdinalIgnoreCase) || string.Equals(password, email.Split('@')[0], StringComparison.OrdinalIgnoreCase);

    private static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant();
        // "password2026!" is "password" with what people hang on when told to add digits and signs.
        var stem = plain.TrimEnd([.. "0123456789!?.,;:-_*#$%&@+= "]);
        return plain.Distinct().Count() < MinDifferent || CommonPasswords.All.Contains(plain) || CommonPasswords.All.Contains(stem);
    }
}
