using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Tenancy.Certificates;

/// <summary>
/// Seals private keys for the database: AES-256-GCM under a key made from the installation's secret for this use only. What a key is for is part of the seal, so one
/// that was moved to another row does not open.
/// </summary>
public sealed class CertificateSeal
{
    private const string InstallationSecret = "FoodSaaS:InternalSecret";
    private const int TagLength = 16;

    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;

    private readonly byte[] _key;

    internal CertificateSeal(IConfiguration configuration) => _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration[InstallationSecret] ?? throw new InvalidOperationException($"{InstallationSecret} is missing.")),
        outputLength: 32,
        info: "tenancy.certificates.v1"u8.ToArray());

    /// <param name="use">What the key is for, for example <c>host:www.example.com</c>.</param>
    /// <returns>Nonce, tag and sealed bytes.</returns>
    public byte[] Seal(string use, byte[] key)
    {
        var box = new byte[NonceLength + TagLength + key.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceLength));
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(box.AsSpan(0, NonceLength), key, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(use));
        return box;
    }

    /// <returns>Null where it was sealed under another secret or for another use.</returns>
    public byte[]? Open(string use, byte[] box)
    {
        if (box.Length <= NonceLength + TagLength) return null;
        var key = new byte[box.Length - NonceLength - TagLength];
        using var aes = new AesGcm(_key, TagLength);
        try
        {
            aes.Decrypt(box.AsSpan(0, NonceLength), box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength), key, Encoding.UTF8.GetBytes(use));
            return key;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    internal static string UseAt(string host) => $"host:{host}";
}
