namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>Tells by its first bytes whether a file is a PNG, JPEG or WebP. Names and declared types are not believed; SVG and everything else is none.</summary>
internal static class PictureFormat
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    /// <summary>The libvips loader for the bytes, or null.</summary>
    public static string? Sniff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Png)) return "png";
        if (bytes.StartsWith(Jpeg)) return "jpeg";
        return bytes.Length >= 16 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) && bytes[12..15].SequenceEqual("VP8"u8) ? "webp" : null;
    }
}
