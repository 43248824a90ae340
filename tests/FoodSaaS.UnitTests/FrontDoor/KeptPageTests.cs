using System.IO.Compression;
using System.Text;
using FoodSaaS.Api.FrontDoor;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.FrontDoor;

public sealed class KeptPageTests
{
    [Property(MaxTest = 50)]
    public void Every_encoding_decodes_to_the_same_bytes(NonNull<string> text, byte times)
    {
        var body = string.Concat(Enumerable.Repeat(text.Get + "soup", times * 10));
        var page = KeptPage.Of(Samples.Page(body), null);

        Assert.Equal(Encoding.UTF8.GetBytes(body), page.Plain);
        if (page.Brotli is null || page.Gzip is null)
        {
            Assert.True(page.Plain.Length < 600);
            return;
        }

        Assert.Equal(page.Plain, Unpack(new BrotliStream(new MemoryStream(page.Brotli), CompressionMode.Decompress)));
        Assert.Equal(page.Plain, Unpack(new GZipStream(new MemoryStream(page.Gzip), CompressionMode.Decompress)));
    }

    [Fact]
    public void The_tag_follows_the_bytes()
    {
        static string TagOf(string body, long version) => KeptPage.Of(Samples.Page(body, version), null).ETag;

        Assert.Equal(TagOf("a", 1), TagOf("a", 2));
        Assert.NotEqual(TagOf("a", 1), TagOf("b", 1));
        Assert.Matches("^\"[0-9a-f]{24}\"$", TagOf("a", 1));
    }

    private static byte[] Unpack(Stream packed)
    {
        using var plain = new MemoryStream();
        using (packed) packed.CopyTo(plain);
        return plain.ToArray();
    }
}
