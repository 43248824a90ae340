using System.Globalization;

namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>In which form a rendition is encoded.</summary>
internal enum PictureEncoding
{
    WebP,
    Avif,
}

/// <summary>Names one rendition of a picture.</summary>
/// <param name="Hash">64 lower-case hexadecimal digits.</param>
internal readonly record struct PictureFile(string Hash, int Width, PictureEncoding Encoding)
{
    public string MediaType => Encoding == PictureEncoding.Avif ? "image/avif" : "image/webp";

    /// <summary><c>640.webp</c>.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{Width}.{(Encoding == PictureEncoding.Avif ? "avif" : "webp")}");

    /// <summary>Never a path from outside: a hash is 64 hexadecimal digits and nothing else.</summary>
    public static string Checked(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) ? hash : throw new ArgumentException("Not a content hash.", nameof(hash));
}
