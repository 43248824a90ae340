using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace FoodSaaS.Integrations.Domain;

/// <summary>Signatures of the Standard Webhooks specification 1.0 (symmetric, version 1).</summary>
internal static class WebhookSignature
{
    /// <summary>One <c>v1,…</c> a secret, separated by spaces; a receiver accepts any of them.</summary>
    /// <param name="sentAt">What goes as <c>webhook-timestamp</c>, in whole seconds.</param>
    public static string Of(string id, Instant sentAt, string body, IEnumerable<byte[]> secrets)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{TimestampOf(sentAt)}.{body}");
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}"));
    }

    public static string TimestampOf(Instant sentAt) => sentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}

/// <summary>The text of a secret: <c>whsec_</c> and Base64.</summary>
internal static class SecretText
{
    private const string Prefix = "whsec_";
    private const int Length = 32;

    public static byte[] Draw() => RandomNumberGenerator.GetBytes(Length);

    public static string Of(byte[] secret) => Prefix + Convert.ToBase64String(secret);

    public static byte[] Read(string text) => Convert.FromBase64String(text[Prefix.Length..]);
}
