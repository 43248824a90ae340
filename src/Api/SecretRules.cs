using System.Text;
using Npgsql;

namespace FoodSaaS.Api;

/// <summary>Which secrets somebody could guess. Reasons name what is wrong, never the secret.</summary>
internal static class SecretRules
{
    private const int ShortestPassword = 12;
    private const int FewestInPassword = 6;
    private const int ShortestInternalSecret = 32;
    private const int FewestInInternalSecret = 10;

    /// <summary>Longer words first, so that none is cut by a shorter one within it.</summary>
    private static readonly string[] WellKnown =
    [
        .. """
           demo password passw0rd passwort pass pwd postgresql postgres changeme changeit change secret test testing admin administrator root owner app dispatcher user
           foodsaas default example sample placeholder internal letmein please welcome qwerty qwertz master database development dev local localhost storefront
           123456789 12345678 1234567 123456 12345 1234 123 0123456789 abcdefghijklmnopqrstuvwxyz abcdef abc
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length),
    ];

    /// <summary>Why a connection string will not do, or null. A Unix socket may do without a password: its peer is known.</summary>
    public static string? WhyNotConnection(string text)
    {
        NpgsqlConnectionStringBuilder connection;
        try
        {
            connection = new NpgsqlConnectionStringBuilder(text);
        }
        catch (ArgumentException)
        {
            return "is no connection string";
        }

        var password = connection.Password ?? "";
        if (password.Length == 0) return IsSocket(connection.Host) ? null : "has no password";
        if (string.Equals(password, connection.Username, StringComparison.OrdinalIgnoreCase)) return "has the user's name as its password";
        if (password.Length < ShortestPassword) return $"has a password of fewer than {ShortestPassword} characters";
        return DistinctIn(Rest(password, connection.Username)) < FewestInPassword ? "has a password that is made of well-known words or of few characters" : null;
    }

    /// <summary>Why the secret between the API and the storefront will not do, or null.</summary>
    public static string? WhyNotInternalSecret(string text)
    {
        if (text.Length < ShortestInternalSecret) return $"has fewer than {ShortestInternalSecret} characters";
        var spelled = Encoding.Latin1.GetString(BytesOf(text));
        if (DistinctIn(text) < FewestInInternalSecret || DistinctIn(spelled) < FewestInInternalSecret) return $"has fewer than {FewestInInternalSecret} different characters";
        return DistinctIn(Rest(text, null)) < FewestInInternalSecret || DistinctIn(Rest(spelled, null)) < FewestInInternalSecret ? "is made of well-known words" : null;
    }

    /// <summary>None where the text is no Base64.</summary>
    public static byte[] BytesOf(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : [];
    }

    private static bool IsSocket(string? host) => host is { Length: > 0 } && host.Split(',').All(one => one.StartsWith('/') || one.StartsWith('@'));

    /// <summary>What a guesser who knows the words would still have to find.</summary>
    private static string Rest(string secret, string? user)
    {
        var rest = user is { Length: > 0 } ? secret.Replace(user, "", StringComparison.OrdinalIgnoreCase) : secret;
        foreach (var word in WellKnown) rest = rest.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        return rest;
    }

    private static int DistinctIn(string text) => text.ToLowerInvariant().Distinct().Count();
}
