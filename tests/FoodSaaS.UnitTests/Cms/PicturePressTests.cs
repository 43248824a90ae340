using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NetVips;

namespace FoodSaaS.UnitTests.Cms;

public sealed class PicturePressTests : IDisposable
{
    private readonly PicturePress _press = new(new VipsPictureCodec());
    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<?xml version=\"1.0\"?><svg/>")]
    [InlineData("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("RIFF\u0001\u0000\u0000\u0000WAVEfmt data")]
    [InlineData("%PDF-1.7 …")]
    [InlineData("")]
    public async Task Refuses_everything_that_does_not_begin_as_a_picture(string content)
    {
        var refused = await PressAsync(System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal("NOT_A_PICTURE", Assert.Single(refused.Errors).Code);
    }

    [Theory]
    [InlineData(".png", "png")]
    [InlineData(".jpg", "jpeg")]
    [InlineData(".webp", "webp")]
    public void Knows_a_picture_by_its_first_bytes(string suffix, string format) => Assert.Equal(format, PictureFormat.Sniff(Gradient(40, 30).WriteToBuffer(suffix)));

    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg")]
    [InlineData(".webp")]
    public async Task Refuses_a_picture_that_breaks_off(string suffix)
    {
        var whole = Gradient(800, 600).WriteToBuffer(suffix);

        var refused = await PressAsync(whole[..(whole.Length / 2)]);

        Assert.Equal("PICTURE_BROKEN", Assert.Single(refused.Errors).Code);
    }

    [Fact]
    public async Task Refuses_a_small_file_that_unpacks_to_more_than_40_megapixels()
    {
        var bomb = Image.Black(8000, 6000).WriteToBuffer(".png");

        var refused = await PressAsync(bomb);

        Assert.True(bomb.Length < 200_000);
        Assert.Equal("PICTURE_TOO_LARGE", Assert.Single(refused.Errors).Code);
    }

    [Fact]
    public async Task Refuses_more_than_20_MB() =>
        Assert.Equal("FILE_TOO_LARGE", Assert.Single((await PressAsync(new byte[PicturePress.MaxBytes + 1])).Errors).Code);

    [Theory]
    [InlineData(200, 150, new[] { 320 })]
    [InlineData(320, 200, new[] { 320 })]
    [InlineData(1000, 500, new[] { 320, 640, 960, 1280 })]
    [InlineData(2400, 1200, new[] { 320, 640, 960, 1280, 1920 })]
    public async Task Serves_every_width_that_an_address_can_ask_for(int width, int height, int[] widths)
    {
        var pressed = (await PressAsync(Gradient(width, height).WriteToBuffer(".png"))).Value;

        Assert.Equal(widths, pressed.Renditions.Keys.Order());
        Assert.Equal(Math.Min(width, 1920), pressed.Width);
        Assert.All(pressed.Renditions, r =>
        {
            using var image = Image.NewFromBuffer(r.Value);
            Assert.Equal(Math.Min(r.Key, pressed.Width), image.Width);
        });
        var view = new ImageView(new MediaImage(Ids.New(), pressed.Hash, pressed.Width, pressed.Height, LocalizedText.Empty), "", new TenantId(Ids.New()));
        Assert.All(new int?[] { null, 1, 320, 500, 1000, 5000 }, asked => Assert.Contains(widths, w => view.Url(asked).EndsWith($"/{w}.webp", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Turns_the_picture_upright_and_drops_what_the_camera_knew()
    {
        using var camera = Gradient(600, 400).Mutate(m =>
        {
            m.Set(GValue.GIntType, "orientation", 6);
            m.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "52/1 30/1 0/1");
        });

        var pressed = (await PressAsync(camera.JpegsaveBuffer())).Value;

        Assert.Equal((400, 600), (pressed.Width, pressed.Height));
        using var served = Image.NewFromBuffer(pressed.Renditions[320]);
        Assert.DoesNotContain(served.GetFields(), f => f.StartsWith("exif", StringComparison.Ordinal) || f.StartsWith("xmp", StringComparison.Ordinal) || f is "orientation" or "icc-profile-data");
    }

    [Theory]
    [InlineData(1, 1920, 1440)]
    [InlineData(6, 1920, 2560)]
    public async Task A_photo_of_12_megapixels_looks_the_same_shrunk_in_decoding_as_decoded_whole(int orientation, int width, int height)
    {
        using var photo = Gradient(4000, 3000).Mutate(m => m.Set(GValue.GIntType, "orientation", orientation));

        var quick = (await PressAsync(photo.JpegsaveBuffer(q: 95))).Value;
        var whole = (await PressAsync(photo.Autorot().PngsaveBuffer())).Value;

        Assert.Equal((width, height), (quick.Width, quick.Height));
        using var one = Image.NewFromBuffer(quick.Renditions[1920]);
        using var other = Image.NewFromBuffer(whole.Renditions[1920]);
        Assert.True((one - other).Abs().Avg() < 2, "It does not look like the other.");
    }

    [Fact]
    public async Task A_photo_that_breaks_off_is_refused_shrunk_in_decoding_as_well()
    {
        var whole = Gradient(4000, 3000).JpegsaveBuffer();

        Assert.Equal("PICTURE_BROKEN", Assert.Single((await PressAsync(whole[..(whole.Length / 2)])).Errors).Code);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("srgb")]
    [InlineData("p3")]
    [InlineData("cmyk")]
    public async Task Colours_are_what_they_were_by_the_pictures_own_profile_or_without_one(string profile)
    {
        double[] colour = [180, 60, 70];
        using var plain = (Image.Black(640, 400, bands: 3) + colour).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var tagged = profile == "none" ? plain.Copy() : plain.IccTransform(profile, inputProfile: "srgb", intent: Enums.Intent.Relative);
        Assert.Equal(profile is not "none", tagged.Contains("icc-profile-data"));

        var pressed = (await PressAsync(tagged.JpegsaveBuffer(q: 100))).Value;

        using var served = Image.NewFromBuffer(pressed.Renditions[640]);
        Assert.Equal(3, served.Bands);
        Assert.All(served.Getpoint(320, 200).Zip(colour), c => Assert.InRange(c.First, c.Second - 4, c.Second + 4));
    }

    [Fact]
    public async Task Names_the_same_picture_by_the_same_hash()
    {
        var png = Gradient(300, 200).WriteToBuffer(".png");

        var one = (await PressAsync(png)).Value;
        var two = (await PressAsync(png)).Value;
        var other = (await PressAsync(Gradient(300, 201).WriteToBuffer(".png"))).Value;

        Assert.Matches("^[0-9a-f]{64}$", one.Hash);
        Assert.Equal(one.Hash, two.Hash);
        Assert.NotEqual(one.Hash, other.Hash);
    }

    [Fact]
    public async Task Makes_the_same_picture_as_AVIF()
    {
        var pressed = (await PressAsync(Gradient(1000, 500).WriteToBuffer(".png"))).Value;

        var avif = await _press.ToAvifAsync(pressed.Renditions[1280], 640, TestContext.Current.CancellationToken);

        Assert.Equal("ftypavif", System.Text.Encoding.ASCII.GetString(avif, 4, 8));
        using var made = Image.NewFromBuffer(avif);
        using var webp = Image.NewFromBuffer(pressed.Renditions[640]);
        Assert.Equal((640, 320), (made.Width, made.Height));
        Assert.True((made - webp).Abs().Avg() < 3, "It does not look like the other.");
    }

    public void Dispose() => File.Delete(_file);

    private async Task<Result<PressedPicture>> PressAsync(byte[] bytes)
    {
        await File.WriteAllBytesAsync(_file, bytes, TestContext.Current.CancellationToken);
        return await _press.PressAsync(_file, TestContext.Current.CancellationToken);
    }

    private static Image Gradient(int width, int height)
    {
        using var xyz = Image.Xyz(width, height);
        return ((xyz[0] * 255.0 / width).Bandjoin(xyz[1] * 255.0 / height, xyz[0] * 0 + 90)).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
