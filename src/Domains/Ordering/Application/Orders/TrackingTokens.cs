using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>
/// The links by which diners follow their orders: the order's id and 128 bits of HMAC-SHA-256 over brand and id, with a key made from the installation's secret for this use only.
/// Nothing of it is stored, and the mail of tomorrow has the same link as today's page.
/// </summary>
internal sealed class TrackingTokens(IConfiguration configuration)
{
    private const string SecretKey = "FoodSaaS:InternalSecret";
    private const int IdBytes = 16;
    private const int ProofBytes = 16;

    /// <summary>Of 32 bytes in base 64 without padding.</summary>
    private const int TokenLength = 43;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration[SecretKey] ?? throw new InvalidOperationException($"{SecretKey} is missing.")),
        outputLength: 32,
        info: "ordering.tracking.v1"u8.ToArray());

    public string Of(TenantId brand, Guid orderId)
    {
        Span<byte> token = stackalloc byte[IdBytes + ProofBytes];
        orderId.TryWriteBytes(token);
        Proof(brand, orderId).CopyTo(token[IdBytes..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The order, or null where the token is forged or another brand's. Whether there is such an order is not looked up.</summary>
    public Guid? Read(string token, TenantId brand)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + ProofBytes];
        if (token.Length != TokenLength || !Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var written) || written != bytes.Length) return null;
        var id = new Guid(bytes[..IdBytes]);
        return CryptographicOperations.FixedTimeEquals(Proof(brand, id), bytes[IdBytes..]) ? id : null;
    }

    private ReadOnlySpan<byte> Proof(TenantId brand, Guid orderId)
    {
        Span<byte> text = stackalloc byte[IdBytes * 2];
        brand.Value.TryWriteBytes(text);
        orderId.TryWriteBytes(text[IdBytes..]);
        return HMACSHA256.HashData(_key, text).AsSpan(0, ProofBytes);
    }
}
