using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Pricing;

/// <summary>
/// Signs price promises and reads them back: HMAC-SHA-256 over brand, cart, its version, end, total and lines, with a key made from the installation's secret for this use
/// only. The diner's page carries the promise from the quote to the order, so nothing is stored for carts that come to nothing.
/// </summary>
internal sealed class PricePromises(IConfiguration configuration, IClock clock)
{
    private const string SecretKey = "FoodSaaS:InternalSecret";
    private const int HeadLength = 16 + 4 + 8 + 8;
    private const int LineLength = 16 + 8 + 4;
    private const int MostBytes = HeadLength + (LineLength * PricingLimits.Lines);

    /// <summary>Base64 of the most there can be, and of the signature.</summary>
    private const int MaxTokenLength = ((MostBytes + SHA256.HashSizeInBytes) * 4 / 3) + 8;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration[SecretKey] ?? throw new InvalidOperationException($"{SecretKey} is missing.")),
        outputLength: 32,
        info: "ordering.price-promise.v1"u8.ToArray());

    public string Sign(PricePromise promise, TenantId brand)
    {
        var payload = Write(promise);
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(SignatureOf(payload, brand))}";
    }

    public PromiseReading Read(string token, TenantId brand)
    {
        if (token.Length > MaxTokenLength || token.Split('.') is not [var first, var second]) return PromiseReading.Forged;
        if (Decode(first) is not { Length: >= HeadLength } payload || Decode(second) is not { } signature) return PromiseReading.Forged;
        if (!CryptographicOperations.FixedTimeEquals(SignatureOf(payload, brand), signature)) return PromiseReading.Forged;
        var promise = Parse(payload);
        return new PromiseReading(clock.GetCurrentInstant() < promise.ExpiresAt ? PromiseStanding.Holds : PromiseStanding.Expired, promise);
    }

    /// <summary>The brand is signed without being sent: whoever asks knows it.</summary>
    private byte[] SignatureOf(byte[] payload, TenantId brand) => HMACSHA256.HashData(_key, (byte[])[.. brand.Value.ToByteArray(), .. payload]);

    private static byte[] Write(PricePromise promise)
    {
        var bytes = new byte[HeadLength + (LineLength * promise.Lines.Count)];
        promise.CartId.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), promise.CartVersion);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(20), promise.Total);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(28), promise.ExpiresAt.ToUnixTimeMilliseconds());
        for (var i = 0; i < promise.Lines.Count; i++)
        {
            var line = promise.Lines[i];
            var at = bytes.AsSpan(HeadLength + (i * LineLength));
            line.LineId.TryWriteBytes(at);
            BinaryPrimitives.WriteInt64BigEndian(at[16..], line.Amount);
            BinaryPrimitives.WriteInt32BigEndian(at[24..], line.ItemVersion);
        }

        return bytes;
    }

    private static PricePromise Parse(ReadOnlySpan<byte> bytes)
    {
        var lines = new PromisedLine[(bytes.Length - HeadLength) / LineLength];
        for (var i = 0; i < lines.Length; i++)
        {
            var at = bytes[(HeadLength + (i * LineLength))..];
            lines[i] = new PromisedLine(new Guid(at[..16]), BinaryPrimitives.ReadInt64BigEndian(at[16..]), BinaryPrimitives.ReadInt32BigEndian(at[24..]));
        }

        return new PricePromise(
            new Guid(bytes[..16]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[16..]),
            BinaryPrimitives.ReadInt64BigEndian(bytes[20..]),
            lines,
            Instant.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes[28..])));
    }

    private static byte[]? Decode(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}

/// <param name="Promise">Null where it is forged.</param>
internal sealed record PromiseReading(PromiseStanding Standing, PricePromise? Promise)
{
    public static readonly PromiseReading Forged = new(PromiseStanding.Forged, null);
}

internal enum PromiseStanding
{
    Holds,

    /// <summary>It was ours, and its time is over.</summary>
    Expired,

    /// <summary>It is none of ours, or another brand's.</summary>
    Forged,
}
