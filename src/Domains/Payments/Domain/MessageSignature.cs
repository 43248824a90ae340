using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace FoodSaaS.Payments.Domain;

/// <summary>
/// The signature of Stripe's webhooks: <c>t=&lt;seconds&gt;,v1=&lt;hex&gt;</c>, HMAC-SHA-256 of the seconds, a full stop and the bytes of the body. Compared in constant time; a clock that
/// is off by more than five minutes, either way, makes it worthless.
/// </summary>
internal static class MessageSignature
{
    public static readonly Duration Tolerance = Duration.FromMinutes(5);

    private const int LongestHeader = 1000;
    private const int MostSignatures = 10;

    public static string Of(ReadOnlySpan<byte> body, byte[] secret, Instant at) => $"t={at.ToUnixTimeSeconds()},v1={Convert.ToHexStringLower(Sign(body, secret, at.ToUnixTimeSeconds()))}";

    public static bool IsGood(string? header, ReadOnlySpan<byte> body, IReadOnlyList<byte[]> secrets, Instant now)
    {
        if (header is null || header.Length > LongestHeader || Read(header) is not var (seconds, given)) return false;
        if (Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) > (decimal)Tolerance.TotalSeconds) return false;
        var isGood = false;
        foreach (var secret in secrets)
        {
            var right = Sign(body, secret, seconds);
            foreach (var one in given) isGood |= CryptographicOperations.FixedTimeEquals(one, right);
        }

        return isGood;
    }

    private static byte[] Sign(ReadOnlySpan<byte> body, byte[] secret, long seconds)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.")));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }

    private static (long Seconds, List<byte[]> Signatures)? Read(string header)
    {
        long? seconds = null;
        var signatures = new List<byte[]>();
        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal) && long.TryParse(part.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var t)) seconds ??= t;
            else if (part.StartsWith("v1=", StringComparison.Ordinal) && signatures.Count < MostSignatures && BytesOf(part[3..]) is { } bytes) signatures.Add(bytes);
        }

        return seconds is { } at && signatures.Count > 0 ? (at, signatures) : null;
    }

    private static byte[]? BytesOf(string hex)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return hex.Length == 2 * bytes.Length && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? bytes : null;
    }
}
