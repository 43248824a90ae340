using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace FoodSaaS.Accounts.Api.Apps;

/// <summary>
/// Ties the form by which somebody gives leave to his session and to all that the app asked: no other page can send it for him, and what he agrees to is what he was shown.
/// </summary>
internal sealed class ConsentSeal(IConfiguration configuration)
{
    private const string SecretKey = "FoodSaaS:InternalSecret";
    private const int TimeBytes = sizeof(long);

    private static readonly Duration Life = Duration.FromMinutes(15);

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(configuration[SecretKey] ?? throw new InvalidOperationException($"{SecretKey} is missing.")), outputLength: 32, info: "accounts.consent.v1"u8.ToArray());

    public string Of(Guid session, IReadOnlyList<KeyValuePair<string, string>> asked, Instant now) => Convert.ToHexString(Make(session, asked, now.ToUnixTimeSeconds()));

    public bool IsRight(string text, Guid session, IReadOnlyList<KeyValuePair<string, string>> asked, Instant now)
    {
        if (text.Length != 2 * (TimeBytes + SHA256.HashSizeInBytes) || !text.All(char.IsAsciiHexDigit)) return false;
        var given = Convert.FromHexString(text);
        var shownAt = BinaryPrimitives.ReadInt64BigEndian(given);
        return CryptographicOperations.FixedTimeEquals(given, Make(session, asked, shownAt)) && now.ToUnixTimeSeconds() - shownAt is >= 0 and var age && age <= Life.TotalSeconds;
    }

    private byte[] Make(Guid session, IReadOnlyList<KeyValuePair<string, string>> asked, long shownAt)
    {
        // Lengths in front: no two requests write the same.
        var text = new StringBuilder().Append(session.ToString("N")).Append(shownAt);
        foreach (var (name, value) in asked) text.Append('\n').Append(name.Length).Append(':').Append(name).Append(value.Length).Append(':').Append(value);
        var made = new byte[TimeBytes + SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(made, shownAt);
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text.ToString()), made.AsSpan(TimeBytes));
        return made;
    }
}
