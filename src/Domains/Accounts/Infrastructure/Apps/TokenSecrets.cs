using System.Security.Cryptography;
using FoodSaaS.Accounts.Infrastructure.SecondFactors;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>What a <c>TokenKey</c> holds: 32 bytes that encrypt, then an RSA key that signs. In the database both are encrypted with a key made from the installation's secret.</summary>
internal sealed class TokenSecrets(IConfiguration configuration)
{
    private const int EncryptionBytes = 32;
    private const int SigningBits = 2048;

    private readonly SecretSeal _seal = new(configuration, "accounts.token-key.v1");

    public byte[] Draw(Guid id)
    {
        using var rsa = RSA.Create(SigningBits);
        return _seal.Seal([.. RandomNumberGenerator.GetBytes(EncryptionBytes), .. rsa.ExportPkcs8PrivateKey()], id);
    }

    /// <summary>Null where the key was sealed under another secret of the installation.</summary>
    public (SigningCredentials Signing, EncryptingCredentials Encrypting)? Open(Guid id, byte[] box)
    {
        if (_seal.Open(box, id) is not { } secrets) return null;
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(secrets.AsSpan(EncryptionBytes), out _);
        var name = id.ToString("N");
        return (
            new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = name }, SecurityAlgorithms.RsaSha256),
            new EncryptingCredentials(new SymmetricSecurityKey(secrets[..EncryptionBytes]) { KeyId = name }, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
    }
}
