using System.IO.Compression;
using System.Security.Cryptography;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>A page ready to be sent: its bytes in each encoding, its headers, its tag.</summary>
internal sealed class KeptPage
{
    private const int TooSmallToCompress = 600;

    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    private KeptPage(UpstreamPage page, string? contentSecurityPolicy, string? surrogateKeys)
    {
        ContentType = page.ContentType;
        Headers = page.Headers;
        Version = page.PageVersion ?? 0;
        ContentSecurityPolicy = contentSecurityPolicy;
        SurrogateKeys = surrogateKeys;
        Plain = page.Body;
        _brotli = new(() => Compress(Plain, s => new BrotliStream(s, new BrotliCompressionOptions { Quality = 5 })));
        _gzip = new(() => Compress(Plain, s => new GZipStream(s, CompressionLevel.Optimal)));
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.Body).AsSpan(0, 12))}\"";
    }

    public string ContentType { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public string? ContentSecurityPolicy { get; }

    /// <summary>Null where nothing drops it.</summary>
    public string? SurrogateKeys { get; }

    public long Version { get; }

    public string ETag { get; }

    public byte[] Plain { get; }

    /// <summary>Made when first asked for; null where compression would not pay.</summary>
    public byte[]? Brotli => Plain.Length < TooSmallToCompress ? null : _brotli.Value;

    /// <summary>Made when first asked for; null where compression would not pay.</summary>
    public byte[]? Gzip => Plain.Length < TooSmallToCompress ? null : _gzip.Value;

    /// <summary>Bytes that it may take in memory, compressed renditions estimated at a third each.</summary>
    public long Size => (Plain.Length / 3L * 5L) + 2_000;

    public static KeptPage Of(UpstreamPage page, string? contentSecurityPolicy, string? surrogateKeys = null) => new(page, contentSecurityPolicy, surrogateKeys);

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream(bytes.Length / 3);
        using (var stream = open(target)) stream.Write(bytes);
        return target.ToArray();
    }
}
