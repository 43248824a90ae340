using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace FoodSaaS.Cms.Application.Previews;

/// <summary>What a preview link says.</summary>
internal sealed record PreviewPass(TenantId Brand, Guid PageId, string Locale, Instant ExpiresAt);

/// <summary>Signs and reads the tokens of preview links: HMAC-SHA-256 over brand, page, end and language, with a key made from the installation's secret for this use only.</summary>
internal sealed class PreviewTokens(IConfiguration configuration, IClock clock)
{
    public const string SecretKey = "FoodSaaS:InternalSecret";
    public static readonly Duration Lifetime = Duration.FromMinutes(30);

    private const int FixedLength = 16 + 16 + 8;
    private const int MaxTokenLength = 200;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration[SecretKey] ?? throw new InvalidOperationException($"{SecretKey} is missing.")),
        outputLength: 32,
        info: "cms.preview.v1"u8.ToArray());

    public string Sign(PreviewPass pass)
    {
        var payload = new byte[FixedLength + Encoding.ASCII.GetByteCount(pass.Locale)];
        pass.Brand.Value.TryWriteBytes(payload);
        pass.PageId.TryWriteBytes(payload.AsSpan(16));
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(32), pass.ExpiresAt.ToUnixTimeSeconds());
        Encoding.ASCII.GetBytes(pass.Locale, payload.AsSpan(FixedLength));
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, payload))}";
    }

    /// <summary>The pass, or null where the token is forged, ended, or another brand's.</summary>
    public PreviewPass? Read(string token, TenantId brand)
    {
        if (token.Length > MaxTokenLength || token.Split('.') is not [var first, var second]) return null;
        if (Decode(first) is not { Length: > FixedLength } payload || Decode(second) is not { } signature) return null;
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, payload), signature)) return null;
        var pass = new PreviewPass(
            new TenantId(new Guid(payload.AsSpan(0, 16))),
            new Guid(payload.AsSpan(16, 16)),
            Encoding.ASCII.GetString(payload.AsSpan(FixedLength)),
            Instant.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(payload.AsSpan(32))));
        return pass.Brand == brand && clock.GetCurrentInstant() < pass.ExpiresAt ? pass : null;
    }

    private static byte[]? Decode(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
