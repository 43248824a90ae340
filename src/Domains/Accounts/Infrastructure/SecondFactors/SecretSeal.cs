using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Accounts.Infrastructure.SecondFactors;

/// <summary>
/// Encrypts what must be read again (AES-256-GCM, bound to its owner), with a key made from the installation's secret for this use only: a copy of the
/// database alone opens nothing. Another installation secret makes the sealed ones unreadable; recovery codes still work then.
/// </summary>
/// <param name="use">What is sealed; each use has a key of its own.</param>
internal sealed class SecretSeal(IConfiguration configuration, string use = "accounts.second-factor.v1")
{
    private const string SecretKey = "FoodSaaS:InternalSecret";

    private static readonly int Nonce = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int Tag = AesGcm.TagByteSizes.MaxSize;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration[SecretKey] ?? throw new InvalidOperationException($"{SecretKey} is missing.")),
        outputLength: 32,
        info: Encoding.UTF8.GetBytes(use));

    public byte[] Seal(byte[] secret, Guid owner)
    {
        var box = new byte[Nonce + Tag + secret.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var aes = new AesGcm(_key, Tag);
        aes.Encrypt(box.AsSpan(0, Nonce), secret, box.AsSpan(Nonce + Tag), box.AsSpan(Nonce, Tag), owner.ToByteArray());
        return box;
    }

    /// <summary>Null where it was sealed with another key or for another account.</summary>
    public byte[]? Open(byte[] box, Guid owner)
    {
        var secret = new byte[box.Length - Nonce - Tag];
        using var aes = new AesGcm(_key, Tag);
        try
        {
            aes.Decrypt(box.AsSpan(0, Nonce), box.AsSpan(Nonce + Tag), box.AsSpan(Nonce, Tag), secret, owner.ToByteArray());
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
