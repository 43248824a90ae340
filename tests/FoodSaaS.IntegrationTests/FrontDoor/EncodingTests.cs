using System.IO.Compression;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>One page in every form in which browsers ask for it.</summary>
public sealed class EncodingTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private static readonly string Body = "<!doctype html>" + string.Concat(Enumerable.Range(0, 300).Select(i => $"<p>Gericht {i} für 5,50 €</p>"));

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("gzip;q=0", null)]
    public async Task The_bytes_decode_to_the_page_in_whatever_encoding_the_browser_takes(string accepted, string? encoding)
    {
        var site = await KeptAsync();
        var visit = await site.VisitAsync("/menu", ("Accept-Encoding", accepted));

        Assert.Equal(encoding, visit.Headers.GetValueOrDefault("Content-Encoding"));
        Assert.Equal(Body, Decode(visit.Bytes, encoding));
        Assert.Contains("Accept-Encoding", visit.Headers["Vary"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(visit.Bytes.Length.ToString(), visit.Headers["Content-Length"]);
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_and_no_body()
    {
        var site = await KeptAsync();
        var get = await site.VisitAsync("/menu");
        var head = await site.SendAsync(HttpMethod.Head, "/menu");

        Assert.Empty(head.Bytes);
        Assert.All(["Content-Type", "Content-Length", "ETag", "Cache-Control", "Content-Security-Policy", "X-Content-Type-Options"], name => Assert.Equal(get.Headers[name], head.Headers[name]));
    }

    [Fact]
    public async Task A_browser_that_has_the_page_gets_304()
    {
        var site = await KeptAsync();
        var tag = (await site.VisitAsync("/menu")).Headers["ETag"];
        var again = await site.VisitAsync("/menu", ("If-None-Match", tag));

        Assert.Equal((304, 0), (again.Status, again.Bytes.Length));
        Assert.Equal(tag, again.Headers["ETag"]);
        Assert.Equal(200, (await site.VisitAsync("/menu", ("If-None-Match", "\"other\""))).Status);
    }

    [Fact]
    public async Task A_changed_page_has_another_tag()
    {
        var site = await KeptAsync();
        var other = await ScriptedSite.OpenAsync(own.Host);

        Assert.NotEqual((await site.VisitAsync("/menu")).Headers["ETag"], (await other.VisitAsync("/menu")).Headers["ETag"]);
    }

    [Fact]
    public async Task A_page_that_is_not_kept_comes_encoded_too()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => ScriptedSite.PageAsync(http, Body, mark: null);
        var visit = await site.VisitAsync("/menu", ("Accept-Encoding", "br"));

        Assert.Equal(Body, Decode(visit.Bytes, "br"));
    }

    private static string Decode(byte[] bytes, string? encoding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private async Task<ScriptedSite> KeptAsync()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => ScriptedSite.PageAsync(http, Body);
        await site.VisitAsync("/menu");
        return site;
    }
}
