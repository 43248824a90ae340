using System.Security.Cryptography;
using System.Text;

namespace FoodSaaS.Shared;

/// <summary>Random texts that open something, and what is stored of them.</summary>
public static class Secrets
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Characters of base 62 that carry 32 bytes of chance.</summary>
    private const int Length = 43;

    /// <summary>Longer texts are none of ours and are not even hashed.</summary>
    public const int MaxLength = 100;

    public static string Draw() => RandomNumberGenerator.GetString(Base62, Length);

    /// <summary>SHA-256: enough for texts that nobody can guess, and quick enough for every request.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
