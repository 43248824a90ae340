using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>A picture made ready to be served.</summary>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of the largest rendition.</param>
/// <param name="Renditions">WebP bytes by the width that they are served as.</param>
internal sealed record PressedPicture(string Hash, int Width, int Height, IReadOnlyDictionary<int, byte[]> Renditions);

/// <summary>Turns whatever was uploaded into clean WebP renditions; at most two pictures at once, on a thread of its own.</summary>
internal sealed class PicturePress(IPictureCodec codec)
{
    public const int MaxBytes = 8 * 1024 * 1024;

    private readonly SemaphoreSlim _places = new(2);

    public async Task<Result<PressedPicture>> PressAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length > MaxBytes) return PictureErrors.TooLarge();
        if (PictureFormat.Sniff(bytes) is null) return PictureErrors.NotAPicture();
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => codec.Press(bytes), cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }
}

/// <summary>Decodes and encodes pictures.</summary>
internal interface IPictureCodec
{
    /// <summary>Refuses with PICTURE_BROKEN or PICTURE_TOO_LARGE; the bytes are known to begin as a PNG, JPEG or WebP does.</summary>
    Result<PressedPicture> Press(byte[] bytes);
}
