using NodaTime;
using OtpNet;

namespace FoodSaaS.Accounts.Domain.SecondFactors;

/// <summary>The six digits that an authenticator app shows for thirty seconds (RFC 6238, SHA-1). One step of clock difference either way is let pass.</summary>
internal static class TimedCode
{
    private const string Issuer = "FoodSaaS";
    private const int SecretBytes = 20;

    private static readonly VerificationWindow Tolerance = new(previous: 1, future: 1);

    public static byte[] DrawSecret() => KeyGeneration.GenerateRandomKey(SecretBytes);

    public static string Spell(byte[] secret) => Base32Encoding.ToString(secret);

    /// <summary>What apps read from a link or a picture.</summary>
    public static string UriOf(byte[] secret, string email) => new OtpUri(OtpType.Totp, secret, email, Issuer).ToString();

    /// <summary>The step that the digits belong to, or null where they are wrong now.</summary>
    public static long? StepOf(byte[] secret, string digits, Instant now) =>
        new Totp(secret).VerifyTotp(now.ToDateTimeUtc(), digits, out var step, Tolerance) ? step : null;
}
