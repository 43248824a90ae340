using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Integrations.Infrastructure;

/// <summary>
/// Seals signing secrets for the database: AES-256-GCM under a key made from the installation's secret for this use only. Brand and endpoint are part of the
/// seal, so a sealed secret moved to another row does not open.
/// </summary>
internal sealed class SecretVault(IConfiguration configuration)
{
    private const string InstallationSecret = "FoodSaaS:InternalSecret";
    private const int TagLength = 16;

    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration[InstallationSecret] ?? throw new InvalidOperationException($"{InstallationSecret} is missing.")),
        outputLength: 32,
        info: "integrations.webhook-secrets.v1"u8.ToArray());

    /// <returns>Nonce, tag and sealed bytes.</returns>
    public byte[] Seal(TenantId brand, Guid endpointId, byte[] secret)
    {
        var box = new byte[NonceLength + TagLength + secret.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceLength));
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(box.AsSpan(0, NonceLength), secret, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength), BelongingTo(brand, endpointId));
        return box;
    }

    /// <returns>Null where it was sealed under another key or for another endpoint.</returns>
    public byte[]? Open(TenantId brand, Guid endpointId, byte[] box)
    {
        if (box.Length <= NonceLength + TagLength) return null;
        var secret = new byte[box.Length - NonceLength - TagLength];
        using var aes = new AesGcm(_key, TagLength);
        try
        {
            aes.Decrypt(box.AsSpan(0, NonceLength), box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength), secret, BelongingTo(brand, endpointId));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] BelongingTo(TenantId brand, Guid endpointId) => [.. brand.Value.ToByteArray(), .. endpointId.ToByteArray()];
}
