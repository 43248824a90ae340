using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>A picture made ready to be served.</summary>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of the largest rendition.</param>
/// <param name="Renditions">WebP bytes by the width that they are served as.</param>
internal sealed record PressedPicture(string Hash, int Width, int Height, IReadOnlyDictionary<int, byte[]> Renditions)
{
    public long Bytes => Renditions.Values.Sum(r => (long)r.Length);
}

/// <summary>Turns whatever was uploaded into clean renditions; at most two encoders at once on a node, whatever they make, each on a thread of its own.</summary>
internal sealed class PicturePress(IPictureCodec codec)
{
    public const long MaxBytes = 20 * 1024 * 1024;

    private readonly SemaphoreSlim _places = new(2);

    /// <summary>Refuses with FILE_TOO_LARGE, NOT_A_PICTURE, PICTURE_BROKEN or PICTURE_TOO_LARGE.</summary>
    public async Task<Result<PressedPicture>> PressAsync(string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > MaxBytes) return PictureErrors.TooLarge();
        if (PictureFormat.Sniff(await HeadAsync(path, cancellationToken)) is null) return PictureErrors.NotAPicture();
        return await InTurnAsync(() => codec.Press(path), cancellationToken);
    }

    /// <summary>One of our own renditions as AVIF, at <paramref name="width"/> pixels.</summary>
    public Task<byte[]> ToAvifAsync(byte[] webp, int width, CancellationToken cancellationToken) => InTurnAsync(() => codec.ToAvif(webp, width), cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    private static async Task<byte[]> HeadAsync(string path, CancellationToken cancellationToken)
    {
        var head = new byte[16];
        await using var file = File.OpenRead(path);
        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken)];
    }
}

/// <summary>Decodes and encodes pictures.</summary>
internal interface IPictureCodec
{
    /// <summary>Refuses with PICTURE_BROKEN or PICTURE_TOO_LARGE; the file is known to begin as a PNG, JPEG or WebP does.</summary>
    Result<PressedPicture> Press(string path);

    /// <summary>From a WebP of our own making.</summary>
    byte[] ToAvif(byte[] webp, int width);
}
