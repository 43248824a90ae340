using System.Net.Mail;

namespace FoodSaaS.Locations.Domain;

/// <summary>An e-mail address that guests may write to.</summary>
internal static class ContactEmail
{
    public const int MaxLength = 254;

    public static bool IsValid(string text) =>
        text.Length <= MaxLength
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',')
        && MailAddress.TryCreate(text, out var parsed)
        && parsed.Address == text
        && parsed.Host.Contains('.', StringComparison.Ordinal);
}
