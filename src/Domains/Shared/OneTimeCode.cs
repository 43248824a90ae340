using System.Globalization;
using System.Security.Cryptography;

namespace FoodSaaS.Shared;

/// <summary>Six digits that are sent to somebody, to be typed once. Stored as a slow hash: a million codes are soon tried against a fast one.</summary>
public static class OneTimeCode
{
    public const int Digits = 6;

    public static string Draw() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The digits that a person typed, without the spaces of a copied text; null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var digits = typed?.Replace(" ", "", StringComparison.Ordinal).Trim();
        return digits is { Length: Digits } && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
