using System.Globalization;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>A host name in the one form in which it is compared: lower case, ASCII (RFC 5891), without a final dot.</summary>
public readonly record struct HostName
{
    private const int Longest = 253;
    private const int LongestLabel = 63;

    /// <summary>Of RFC 6761 and RFC 8375, and of reverse look-ups.</summary>
    private static readonly string[] NotPublic = ["localhost", "local", "internal", "invalid", "onion", "arpa", "home.arpa", "lan"];

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true, AllowUnassigned = false };

    private HostName(string value) => Value = value;

    public string Value { get; }

    /// <summary>False for names that nobody outside of a machine or a house finds.</summary>
    public bool IsPublic => !NotPublic.Any(IsWithin);

    /// <summary>Null where the text is no name of at least two labels: addresses, ports, paths, underscores and names of one label are none.</summary>
    public static HostName? Parse(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > Longest) return null;
        if (trimmed.EndsWith('.')) trimmed = trimmed[..^1];
        try
        {
            var ascii = Idn.GetAscii(trimmed.ToLowerInvariant()).ToLowerInvariant();
            var labels = ascii.Split('.');
            return ascii.Length <= Longest && labels.Length > 1 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit) ? new HostName(ascii) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>True for the name itself and for all below it.</summary>
    public bool IsWithin(string domain) => Value == domain || Value.EndsWith("." + domain, StringComparison.Ordinal);

    public override string ToString() => Value;

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
