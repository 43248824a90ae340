using System.Diagnostics;
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

/// <summary>
/// Turns whatever was uploaded into clean renditions; at most two encoders at once on a node, whatever they make, each on a thread of its own. A picture that comes
/// alone is encoded by both.
/// </summary>
internal sealed class PicturePress(IPictureCodec codec)
{
    public const long MaxBytes = 20 * 1024 * 1024;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _places = new(2);
    private int _presses;
    private long _pressedAt;

    /// <summary>Refuses with FILE_TOO_LARGE, NOT_A_PICTURE, PICTURE_BROKEN or PICTURE_TOO_LARGE.</summary>
    public async Task<Result<PressedPicture>> PressAsync(string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > MaxBytes) return PictureErrors.TooLarge();
        if (PictureFormat.Sniff(await HeadAsync(path, cancellationToken)) is null) return PictureErrors.NotAPicture();
        Interlocked.Increment(ref _presses);
        try
        {
            return await InTurnAsync(encoders => codec.Press(path, encoders), mayTakeBoth: true, cancellationToken);
        }
        finally
        {
            Volatile.Write(ref _pressedAt, Stopwatch.GetTimestamp());
            Interlocked.Decrement(ref _presses);
        }
    }

    /// <summary>One of our own renditions as AVIF, at <paramref name="width"/> pixels.</summary>
    public Task<byte[]> ToAvifAsync(byte[] webp, int width, CancellationToken cancellationToken) => InTurnAsync(_ => codec.ToAvif(webp, width), mayTakeBoth: false, cancellationToken);

    /// <summary>Returns when nobody has waited for a picture for a second, at the latest after half a minute: what nobody waits for is not made at the expense of what somebody does.</summary>
    public async Task RestAsync(CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (IsAsked && Stopwatch.GetElapsedTime(since) < Patience) await Task.Delay(Rest / 4, cancellationToken);
    }

    private bool IsAsked => Volatile.Read(ref _presses) > 0 || (Volatile.Read(ref _pressedAt) is > 0 and var at && Stopwatch.GetElapsedTime(at) < Rest);

    private async Task<T> InTurnAsync<T>(Func<int, T> work, bool mayTakeBoth, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        var taken = 1;
        try
        {
            if (mayTakeBoth && await _places.WaitAsync(TimeSpan.Zero, cancellationToken)) taken = 2;
            return await Task.Run(() => work(taken), cancellationToken);
        }
        finally
        {
            _places.Release(taken);
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
    /// <param name="encoders">How many may run at once.</param>
    Result<PressedPicture> Press(string path, int encoders);

    /// <summary>From a WebP of our own making.</summary>
    byte[] ToAvif(byte[] webp, int width);
}
