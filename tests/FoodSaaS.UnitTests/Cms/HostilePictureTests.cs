using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Infrastructure;
using NetVips;

namespace FoodSaaS.UnitTests.Cms;

/// <summary>Files that are made to hurt: they are refused with a code, or come out as pictures and nothing else. By themselves: one counts what is allocated meanwhile.</summary>
[Collection(nameof(HostilePictureTests))]
[CollectionDefinition(nameof(HostilePictureTests), DisableParallelization = true)]
public sealed class HostilePictureTests : IDisposable
{
    private readonly PicturePress _press = new(new VipsPictureCodec());
    private readonly string _file = Path.GetTempFileName();

    public static TheoryData<string, byte[]> NoPictures => new()
    {
        { "a zip", Zip("a.png", [1, 2, 3]) },
        { "a zip bomb", Zip("zeros", new byte[20_000_000]) },
        { "a gzip", Gzip(new byte[20_000_000]) },
        { "SVG with a script", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>") },
        { "SVG with an external entity", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>") },
        { "SVG with a foreign object", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject><iframe src=\"https://evil.example\"/></foreignObject></svg>") },
        { "SVG that is packed", Gzip(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")) },
        { "SVG behind a byte order mark", [0xEF, 0xBB, 0xBF, .. "<svg onload=\"alert(1)\"/>"u8] },
        { "a GIF", Image.Black(20, 20).GifsaveBuffer() },
        { "a TIFF", Image.Black(20, 20).TiffsaveBuffer() },
        { "an AVIF", Image.Black(64, 64).HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1) },
        { "a PDF that holds a JPEG", [.. "%PDF-1.7\n"u8, .. Jpeg()] },
        { "a script before a JPEG", [.. "#!/bin/sh\n"u8, .. Jpeg()] },
    };

    [Theory]
    [MemberData(nameof(NoPictures))]
    public async Task Refuses_what_is_no_picture(string what, byte[] bytes) => Assert.Equal((what, "NOT_A_PICTURE"), (what, await CodeAsync(bytes)));

    [Theory]
    [InlineData(16_001, 10)]
    [InlineData(10, 16_001)]
    [InlineData(8_000, 6_000)]
    [InlineData(65_000, 65_000)]
    [InlineData(2_000_000_000, 2_000_000_000)]
    public async Task Refuses_huge_measures_before_a_pixel_is_decoded(int width, int height)
    {
        var png = Png(width, height, [0, 0, 0, 0]);

        Assert.Contains(await CodeAsync(png), new[] { "PICTURE_TOO_LARGE", "PICTURE_BROKEN" });
        Assert.True(png.Length < 200);
    }

    [Fact]
    public async Task Refuses_a_picture_whose_data_unpack_to_far_more_than_it_says()
    {
        var bomb = Png(10, 10, new byte[50_000_000]);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.Contains(await CodeAsync(bomb), new[] { "PICTURE_BROKEN", "" });
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 1, 25_000_000);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<?php system('id');")]
    [InlineData("PK\u0003\u0004")]
    public async Task Leaves_nothing_of_what_stands_behind_or_inside_a_picture(string payload)
    {
        using var commented = Image.Black(40, 40).Mutate(m => m.Set(GValue.GStrType, "exif-ifd0-ImageDescription", payload));
        foreach (var bytes in new byte[][] { [.. Jpeg(), .. Encoding.Latin1.GetBytes(payload)], commented.JpegsaveBuffer(), [.. Png(4, 4, new byte[4 * 5]), .. Encoding.Latin1.GetBytes(payload)] })
        {
            var pressed = (await PressAsync(bytes)).Value;

            Assert.All(pressed.Renditions.Values, webp => Assert.DoesNotContain(payload, Encoding.Latin1.GetString(webp), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Takes_the_first_frame_of_an_animation()
    {
        using var frame = Image.Black(50, 40, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        using var strip = Image.Arrayjoin([.. Enumerable.Repeat(frame, 100)], across: 1).Mutate(m => m.Set(GValue.GIntType, "page-height", 40));
        var animated = strip.WebpsaveBuffer();

        var pressed = (await PressAsync(animated)).Value;

        Assert.Equal((50, 40), (pressed.Width, pressed.Height));
        using var served = Image.NewFromBuffer(pressed.Renditions[320], "[n=-1]");
        Assert.Equal(40, served.Height);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(300)]
    public async Task Refuses_a_picture_of_which_only_the_beginning_is_there(int length)
    {
        foreach (var whole in new[] { Jpeg(), Image.Gaussnoise(200, 200).Cast(Enums.BandFormat.Uchar).PngsaveBuffer(), Image.Gaussnoise(200, 200).Cast(Enums.BandFormat.Uchar).WebpsaveBuffer() })
        {
            Assert.Contains(await CodeAsync(whole[..length]), new[] { "PICTURE_BROKEN", "NOT_A_PICTURE" });
        }
    }

    [Fact]
    public async Task Believes_the_bytes_and_not_the_name() => Assert.True((await PressAsync(Jpeg())).IsSuccess);

    public void Dispose() => File.Delete(_file);

    private async Task<string> CodeAsync(byte[] bytes) => (await PressAsync(bytes)) is { IsSuccess: false } refused ? Assert.Single(refused.Errors).Code : "";

    private async Task<FoodSaaS.Shared.Result<PressedPicture>> PressAsync(byte[] bytes)
    {
        await File.WriteAllBytesAsync(_file, bytes, TestContext.Current.CancellationToken);
        return await _press.PressAsync(_file, TestContext.Current.CancellationToken);
    }

    private static byte[] Jpeg() => Image.Gaussnoise(200, 200).Cast(Enums.BandFormat.Uchar).JpegsaveBuffer();

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip(string name, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A grey PNG that says it is so large, with these bytes as its pixels.</summary>
    private static byte[] Png(int width, int height, byte[] pixels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest)) zlib.Write(pixels);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0u - (crc & 1)));
        }

        return ~crc;
    }
}
