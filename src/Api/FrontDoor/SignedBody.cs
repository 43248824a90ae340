using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Signatures between API and storefront: <c>t=&lt;unix seconds&gt;,v1=&lt;hex HMAC-SHA256 of "t.body"&gt;</c>, valid for five minutes either way.</summary>
internal sealed class SignedBody(FrontDoorOptions options, IClock clock)
{
    public const string Header = "X-FoodSaaS-Signature";

    private const long Tolerance = 300;

    private readonly byte[] _secret = options.Secret;

    public string Sign(ReadOnlySpan<byte> body)
    {
        var time = clock.GetCurrentInstant().ToUnixTimeSeconds();
        return $"t={time},v1={Mac(time, body)}";
    }

    public bool IsValid(string? signature, ReadOnlySpan<byte> body)
    {
        if (signature is null || signature.Length > 120) return false;
        var parts = signature.Split(",v1=");
        if (parts.Length != 2 || !parts[0].StartsWith("t=", StringComparison.Ordinal) || !long.TryParse(parts[0].AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var time)) return false;
        if (Math.Abs(clock.GetCurrentInstant().ToUnixTimeSeconds() - time) > Tolerance) return false;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Mac(time, body)), Encoding.ASCII.GetBytes(parts[1]));
    }

    /// <summary>The storefront's token for one brand: it may read as that brand's public, nothing more.</summary>
    public bool IsStorefrontOf(string? token, out TenantId tenant)
    {
        tenant = default;
        var dot = token?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0 || token!.Length > 120 || !Guid.TryParse(token.AsSpan(0, dot), out var id)) return false;
        var expected = Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.ASCII.GetBytes("storefront:" + token[..dot]))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        tenant = new TenantId(id);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(token[(dot + 1)..]));
    }

    private string Mac(long time, ReadOnlySpan<byte> body)
    {
        var prefix = Encoding.ASCII.GetBytes(time.ToString(CultureInfo.InvariantCulture) + ".");
        var text = ArrayPool<byte>.Shared.Rent(prefix.Length + body.Length);
        try
        {
            prefix.CopyTo(text, 0);
            body.CopyTo(text.AsSpan(prefix.Length));
            return Convert.ToHexStringLower(HMACSHA256.HashData(_secret, text.AsSpan(0, prefix.Length + body.Length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }
}
