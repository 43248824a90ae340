using System.Net.Mail;

namespace FoodSaaS.Shared;

/// <summary>
/// An e-mail address that mail can be sent to. Plain ASCII only: upper-casing other letters lets two different addresses meet in one account.
/// </summary>
public sealed record EmailAddress
{
    public const int MaxLength = 254;

    private EmailAddress(string text) => Text = text;

    /// <summary>As the person wrote it.</summary>
    public string Text { get; }

    /// <summary>What accounts are looked up by.</summary>
    public string Normalized => Text.ToUpperInvariant();

    public static EmailAddress? Parse(string? text)
    {
        var address = text?.Trim();
        if (address is not { Length: > 0 and <= MaxLength } || !address.All(IsAllowed)) return null;
        if (!MailAddress.TryCreate(address, out var parsed) || parsed.Address != address) return null;
        return parsed.Host.Contains('.', StringComparison.Ordinal) && !parsed.Host.StartsWith('.') && !parsed.Host.EndsWith('.') ? new EmailAddress(address) : null;
    }

    private static bool IsAllowed(char c) => c is > ' ' and < (char)127 && !"<>()[],;:\\\"".Contains(c, StringComparison.Ordinal);
}
