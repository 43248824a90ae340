using System.Security.Cryptography;
using System.Text;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>Signs as the storefront does, written from the description of the protocol and not with the product's own code.</summary>
internal static class SiteSignatures
{
    public static string Of(byte[] body, Instant now)
    {
        var time = now.ToUnixTimeSeconds();
        byte[] text = [.. Encoding.ASCII.GetBytes($"{time}."), .. body];
        return $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(ListeningStorefront.Secret, text))}";
    }

    public static string TokenOf(Guid brand) => $"{brand}.{System.Buffers.Text.Base64Url.EncodeToString(HMACSHA256.HashData(ListeningStorefront.Secret, Encoding.ASCII.GetBytes($"storefront:{brand}")))}";

    public static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
