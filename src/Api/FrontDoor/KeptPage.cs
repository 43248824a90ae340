using System.IO.Compression;
using System.Security.Cryptography;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>A page ready to be sent: its bytes in each encoding, its headers, its tag.</summary>
internal sealed class KeptPage
{
    private KeptPage(UpstreamPage page, string? contentSecurityPolicy)
    {
        ContentType = page.ContentType;
        Headers = page.Headers;
        Version = page.PageVersion ?? 0;
        ContentSecurityPolicy = contentSecurityPolicy;
        Plain = page.Body;
        var isSmall = page.Body.Length < 600;
        Brotli = isSmall ? null : Compress(page.Body, s => new BrotliStream(s, new BrotliCompressionOptions { Quality = 5 }));
        Gzip = isSmall ? null : Compress(page.Body, s => new GZipStream(s, CompressionLevel.Optimal));
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.Body).AsSpan(0, 12))}\"";
    }

    public string ContentType { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public string? ContentSecurityPolicy { get; }

    public long Version { get; }

    public string ETag { get; }

    public byte[] Plain { get; }

    public byte[]? Brotli { get; }

    public byte[]? Gzip { get; }

    public long Size => Plain.Length + (Brotli?.Length ?? 0) + (Gzip?.Length ?? 0) + 2_000;

    public static KeptPage Of(UpstreamPage page, string? contentSecurityPolicy) => new(page, contentSecurityPolicy);

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream(bytes.Length / 3);
        using (var stream = open(target)) stream.Write(bytes);
        return target.ToArray();
    }
}
