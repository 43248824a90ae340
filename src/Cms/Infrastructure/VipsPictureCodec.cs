using System.Collections.Concurrent;
using System.Security.Cryptography;
using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NetVips;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>
/// libvips: reads the header first and refuses what is too large before a pixel is decoded, turns the picture upright, drops all metadata
/// (camera, place, thumbnails) and encodes WebP at the widths that pictures are served in, all from one decoding.
/// </summary>
internal sealed class VipsPictureCodec : IPictureCodec
{
    private const long MaxPixels = 40_000_000;
    private const int MaxSide = 16_000;

    // Half the time of effort 4 for bytes that are 6 % more; those who can read AVIF are sent that.
    private const int Quality = 82;
    private const int Effort = 2;

    // A third fewer bytes than WebP at the same looks; one step more effort takes twice the time for 5 % less.
    private const int AvifQuality = 50;
    private const int AvifEffort = 1;

    // Held here: native code calls it as long as the process lives.
    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    static VipsPictureCodec()
    {
        // Loaders that libvips itself calls unsafe for files from strangers stay shut, whatever the first bytes say.
        NetVips.NetVips.BlockUntrusted = true;
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // What is wrong with a stranger's file is answered to him, not written to the log a hundred times.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
    }

    public Result<PressedPicture> Press(string path, int encoders)
    {
        try
        {
            int shrink;
            using (var header = Image.NewFromFile(path, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated))
            {
                if ((long)header.Width * header.Height > MaxPixels || Math.Max(header.Width, header.Height) > MaxSide) return PictureErrors.TooManyPixels();
                shrink = ShrinkOnLoad(header);
            }

            return PressAll(path, shrink, encoders);
        }
        catch (Exception failure) when (failure is VipsException or AggregateException { InnerException: VipsException })
        {
            return PictureErrors.Broken();
        }
    }

    public byte[] ToAvif(byte[] webp, int width)
    {
        using var scaled = Image.ThumbnailBuffer(webp, width, height: MaxSide, size: Enums.Size.Down);
        return scaled.HeifsaveBuffer(q: AvifQuality, bitdepth: 8, compression: Enums.ForeignHeifCompression.Av1, effort: AvifEffort, keep: Enums.ForeignKeep.None);
    }

    /// <summary>By how much a JPEG can be shrunk in decoding without becoming smaller than its largest rendition; libvips itself would leave a factor of two, and decode 12 megapixels whole.</summary>
    private static int ShrinkOnLoad(Image header)
    {
        if (header.Get("vips-loader") is not string loader || !loader.StartsWith("jpegload", StringComparison.Ordinal)) return 1;
        var isOnItsSide = header.Contains("orientation") && header.Get("orientation") is int and >= 5;
        var width = isOnItsSide ? header.Height : header.Width;
        return new[] { 8, 4, 2 }.FirstOrDefault(s => width / s >= ImageView.Widths[^1], 1);
    }

    private static PressedPicture PressAll(string path, int shrink, int encoders)
    {
        // The option text reaches the loader; the argument failOn of this call does not, and would let half a picture through.
        var options = shrink == 1 ? "[fail_on=truncated]" : $"[fail_on=truncated,shrink={shrink}]";
        using var decoded = Image.NewFromFile(path + options, access: Enums.Access.Sequential);
        using var upright = decoded.ThumbnailImage(ImageView.Widths[^1], height: MaxSide, size: Enums.Size.Down, outputProfile: IsPlainSrgb(decoded) ? null : "srgb");
        using var largest = upright.CopyMemory();
        // The last rendition holds the whole picture under the next listed width, so that nothing is enlarged and nothing is lost.
        var widths = ImageView.Widths.Where((_, i) => i == 0 || ImageView.Widths[i - 1] < largest.Width).Reverse().ToList();
        var renditions = new ConcurrentDictionary<int, byte[]>();
        Parallel.ForEach(Partitioner.Create(widths, loadBalance: true), new ParallelOptions { MaxDegreeOfParallelism = encoders }, width => renditions[width] = Encode(largest, Math.Min(width, largest.Width)));

        var hash = Convert.ToHexStringLower(SHA256.HashData(renditions[widths[0]]));
        return new PressedPicture(hash, largest.Width, largest.Height, renditions);
    }

    /// <summary>What has no profile of its own is what it would be turned into; libvips would still go through another colour space, which takes longer than all the rest.</summary>
    private static bool IsPlainSrgb(Image picture) => picture.Interpretation == Enums.Interpretation.Srgb && !picture.Contains("icc-profile-data");

    private static byte[] Encode(Image picture, int width)
    {
        if (width == picture.Width) return picture.WebpsaveBuffer(q: Quality, effort: Effort, keep: Enums.ForeignKeep.None);
        using var scaled = picture.ThumbnailImage(width, height: MaxSide, size: Enums.Size.Down);
        return scaled.WebpsaveBuffer(q: Quality, effort: Effort, keep: Enums.ForeignKeep.None);
    }
}
