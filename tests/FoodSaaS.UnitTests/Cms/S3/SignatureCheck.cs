using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace FoodSaaS.UnitTests.Cms.S3;

/// <summary>Amazon's signature version 4, as its documentation has servers compute it: in the header <c>Authorization</c> or in the address.</summary>
internal sealed class SignatureCheck(string accessKey, string secretKey)
{
    private const string Unsigned = "UNSIGNED-PAYLOAD";

    public bool Holds(HttpListenerRequest request, byte[] body)
    {
        var query = Pairs(request.RawUrl!);
        var isInAddress = query.ContainsKey("X-Amz-Signature");
        var parts = isInAddress ? Of(query) : Of(request.Headers["Authorization"] ?? "");
        if (parts is not { } signed || signed.Credential.Split('/') is not [var key, var date, var region, "s3", "aws4_request"] || key != accessKey) return false;
        var payload = isInAddress ? query.GetValueOrDefault("X-Amz-Content-Sha256", Unsigned) : request.Headers["x-amz-content-sha256"] ?? "";
        if (payload != Unsigned && payload != Convert.ToHexStringLower(SHA256.HashData(body))) return false;
        var time = isInAddress ? query["X-Amz-Date"] : request.Headers["x-amz-date"]!;

        var headers = string.Concat(signed.Headers.Split(';').Select(name => $"{name}:{(request.Headers[name] ?? "").Trim()}\n"));
        var canonicalQuery = string.Join('&', RawPairs(request.RawUrl!).Where(p => !p.StartsWith("X-Amz-Signature=", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var canonical = $"{request.HttpMethod}\n{request.RawUrl!.Split('?')[0]}\n{canonicalQuery}\n{headers}\n{signed.Headers}\n{payload}";
        var toSign = $"AWS4-HMAC-SHA256\n{time}\n{date}/{region}/s3/aws4_request\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signing = new[] { date, region, "s3", "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes("AWS4" + secretKey), (k, part) => HMACSHA256.HashData(k, Encoding.UTF8.GetBytes(part)));
        return signed.Signature == Convert.ToHexStringLower(HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes(toSign)));
    }

    private static (string Credential, string Headers, string Signature)? Of(Dictionary<string, string> query) =>
        (query.GetValueOrDefault("X-Amz-Credential", ""), query.GetValueOrDefault("X-Amz-SignedHeaders", ""), query["X-Amz-Signature"]);

    private static (string Credential, string Headers, string Signature)? Of(string authorization)
    {
        if (!authorization.StartsWith("AWS4-HMAC-SHA256 ", StringComparison.Ordinal)) return null;
        var parts = authorization["AWS4-HMAC-SHA256 ".Length..].Split(',', StringSplitOptions.TrimEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        return (parts["Credential"], parts["SignedHeaders"], parts["Signature"]);
    }

    private static string[] RawPairs(string url) => url.Split('?', 2) is [_, var query] ? [.. query.Split('&').Select(p => p.Contains('=', StringComparison.Ordinal) ? p : p + "=")] : [];

    private static Dictionary<string, string> Pairs(string url) => RawPairs(url).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
}
