using System.Security.Cryptography;
using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NetVips;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>
/// libvips: reads the header first and refuses what is too large before a pixel is decoded, turns the picture upright, drops all metadata
/// (camera, place, thumbnails) and encodes WebP at the widths that pictures are served in.
/// </summary>
internal sealed class VipsPictureCodec : IPictureCodec
{
    private const long MaxPixels = 40_000_000;
    private const int MaxSide = 16_000;
    private const int Quality = 82;

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

    public Result<PressedPicture> Press(byte[] bytes)
    {
        try
        {
            using (var header = Image.NewFromBuffer(bytes, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated))
            {
                if ((long)header.Width * header.Height > MaxPixels || Math.Max(header.Width, header.Height) > MaxSide) return PictureErrors.TooManyPixels();
            }

            return PressAll(bytes);
        }
        catch (VipsException)
        {
            return PictureErrors.Broken();
        }
    }

    private static PressedPicture PressAll(byte[] bytes)
    {
        // The option text reaches the loader; the argument failOn of this call does not, and would let half a picture through.
        using var upright = Image.ThumbnailBuffer(
            bytes, ImageView.Widths[^1], "[fail_on=truncated]", height: MaxSide, size: Enums.Size.Down, outputProfile: "srgb");
        using var largest = upright.CopyMemory();
        var renditions = new Dictionary<int, byte[]>();
        var smaller = 0;
        foreach (var width in ImageView.Widths)
        {
            // The last rendition holds the whole picture under the next listed width, so that nothing is enlarged and nothing is lost.
            if (smaller >= largest.Width) break;
            renditions[width] = Encode(largest, Math.Min(width, largest.Width));
            smaller = width;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(renditions[smaller]));
        return new PressedPicture(hash, largest.Width, largest.Height, renditions);
    }

    private static byte[] Encode(Image picture, int width)
    {
        if (width == picture.Width) return picture.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
        using var scaled = picture.ThumbnailImage(width, height: MaxSide, size: Enums.Size.Down);
        return scaled.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
    }
}
