using System.Net;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Threats;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Cms.Media;

/// <summary>An address for one file: of one brand and caller, of the size and type that were asked for, for ten minutes, once.</summary>
public sealed class UploadTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Api => own.Host;

    [Fact]
    public async Task A_file_that_was_asked_for_sent_and_completed_is_a_picture()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var png = Picture.Png(brand.Slug);
        var upload = await Uploads.RequestAsync(brand, png.Length, "C:\\holiday\\sea.png");
        using var sent = await Uploads.PutAsync(brand.Console, upload, png);
        var made = await Uploads.CompleteAsync(brand, upload.Id());
        var again = await Uploads.CompleteAsync(brand, upload.Id());

        Assert.Equal(("PUT", HttpStatusCode.NoContent), (upload.GetProperty("method").GetString(), sent.StatusCode));
        Assert.Equal("sea.png", made.GetProperty("media").GetProperty("name").GetString());
        Assert.Equal(made.ToString(), again.ToString());
        using var diner = brand.Diner(Api);
        using var served = await diner.GetAsync(made.GetProperty("media").GetProperty("image").GetProperty("url").GetString()!);
        Assert.Equal("image/webp", served.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_address_takes_one_file()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var png = Picture.Png(brand.Slug);
        var upload = await Uploads.RequestAsync(brand, png.Length);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SendAsync(brand.Console, Url(upload), png)));

        Assert.Equal(1, answers.Count(a => a == (204, "")));
        Assert.All(answers.Where(a => a.Status != 204), a => Assert.Equal((409, "UPLOAD_USED"), a));
        Assert.Equal((409, "UPLOAD_USED"), await SendAsync(brand.Console, Url(upload), png));
    }

    [Fact]
    public async Task An_address_takes_what_it_was_made_for_and_nothing_else()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var png = Picture.Png(brand.Slug);
        var upload = await Uploads.RequestAsync(brand, png.Length);
        var url = Url(upload);

        Assert.Equal((400, "UPLOAD_SIZE_WRONG"), await SendAsync(brand.Console, url, [.. png, 0]));
        Assert.Equal((400, "UPLOAD_SIZE_WRONG"), await SendAsync(brand.Console, url, png[..^1]));
        Assert.Equal((400, "UPLOAD_TYPE_WRONG"), await SendAsync(brand.Console, url, png, "text/html"));
        Assert.Equal((403, "SIGNATURE_WRONG"), await SendAsync(brand.Console, url[..^1] + (url[^1] == 'A' ? 'B' : 'A'), png));
        Assert.Equal((403, "SIGNATURE_WRONG"), await SendAsync(brand.Console, url.Split('?')[0], png));
        var other = await Uploads.RequestAsync(brand, png.Length);
        Assert.Equal((403, "SIGNATURE_WRONG"), await SendAsync(brand.Console, $"{url.Split('?')[0]}?{Url(other).Split('?')[1]}", png));
        Assert.Equal((204, ""), await SendAsync(brand.Console, url, png));
    }

    [Fact]
    public async Task Another_brand_and_another_caller_are_refused()
    {
        var (ours, theirs) = (await TestBrand.SignUpAsync(Api), await TestBrand.SignUpAsync(Api));
        var png = Picture.Png(ours.Slug);
        var upload = await Uploads.RequestAsync(ours, png.Length);
        var path = Url(upload).Replace($"/b/{ours.Slug}", "", StringComparison.Ordinal);

        Assert.Equal((404, "UPLOAD_UNKNOWN"), await SendAsync(theirs.Console, $"/b/{theirs.Slug}{path}", png));
        using var key = Api.Client("localhost");
        key.ApiKey = ours.SecretKey;
        Assert.Equal((404, "UPLOAD_UNKNOWN"), await SendAsync(key, path, png));
        Assert.Equal((204, ""), await SendAsync(ours.Console, Url(upload), png));
        const string complete = "mutation($i: CompleteUploadInput!) { completeUpload(input: $i) { media { id } errors { ... on Error { code } } } }";
        var stolen = await key.DataAsync(complete, new { i = new { id = upload.Id() } });
        Assert.Equal("UPLOAD_UNKNOWN", stolen.GetProperty("completeUpload").GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Object, (await Uploads.CompleteAsync(ours, upload.Id())).GetProperty("media").ValueKind);
    }

    [Fact]
    public async Task A_server_sends_to_the_brands_own_host_and_shows_nothing_but_the_address()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var png = Picture.Png(brand.Slug);
        using var server = Api.Client("localhost");
        server.ApiKey = brand.SecretKey;
        var asked = await server.DataAsync("mutation($i: RequestUploadInput!) { requestUpload(input: $i) { upload { id url } errors { ... on Error { code } } } }", new { i = new { fileName = "a.png", contentType = "image/png", size = png.Length } });
        var upload = asked.GetProperty("requestUpload").GetProperty("upload");
        var url = new Uri(Url(upload));
        using var anybody = brand.Diner(Api);
        using var elsewhere = (await TestBrand.SignUpAsync(Api)).Diner(Api);

        Assert.Equal($"{brand.Slug}.foodsaas.localhost", url.Host);
        Assert.Equal((404, "UPLOAD_UNKNOWN"), await SendAsync(elsewhere, url.PathAndQuery, png));
        Assert.Equal((204, ""), await SendAsync(anybody, url.PathAndQuery, png));
        var made = await server.DataAsync("mutation($i: CompleteUploadInput!) { completeUpload(input: $i) { media { id } errors { ... on Error { code } } } }", new { i = new { id = upload.Id() } });
        Assert.Equal("Media", GlobalId.Parse(made.GetProperty("completeUpload").GetProperty("media").Id())!.Value.Type);
    }

    [Fact]
    public async Task What_was_not_sent_in_ten_minutes_is_refused_and_what_nobody_finished_is_swept_away()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var png = Picture.Png(brand.Slug);
        var (late, left) = (await Uploads.RequestAsync(brand, png.Length), await Uploads.RequestAsync(brand, png.Length));
        Assert.Equal((204, ""), await SendAsync(brand.Console, Url(left), png));
        Assert.Equal("UPLOAD_MISSING", await brand.RefusalAsync("completeUpload", new { id = late.Id() }));
        Assert.Single(Waiting(left));

        Api.Clock.Advance(Duration.FromMinutes(10));
        Assert.Equal((410, "UPLOAD_EXPIRED"), await SendAsync(brand.Console, Url(late), png));
        Api.Clock.Advance(Duration.FromHours(1));
        await Api.SettleAsync();

        Assert.Empty(Waiting(left));
        Assert.Equal("UPLOAD_UNKNOWN", await brand.RefusalAsync("completeUpload", new { id = left.Id() }));
        Assert.Equal(0, await Api.ScalarAsync<long>("SELECT count(*) FROM cms.media_uploads u JOIN tenancy.brands b ON b.id = u.tenant_id WHERE b.slug = $1", brand.Slug));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_gone_with_its_upload()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        byte[] html = [.. "<!doctype html><script>alert(1)</script>"u8];
        var upload = await Uploads.RequestAsync(brand, html.Length);
        Assert.Equal((204, ""), await SendAsync(brand.Console, Url(upload), html));

        Assert.Equal("NOT_A_PICTURE", await brand.RefusalAsync("completeUpload", new { id = upload.Id() }));
        Assert.Empty(Waiting(upload));
        Assert.Equal("UPLOAD_UNKNOWN", await brand.RefusalAsync("completeUpload", new { id = upload.Id() }));
    }

    [Theory]
    [InlineData("image/svg+xml", 10, "NOT_A_PICTURE")]
    [InlineData("image/gif", 10, "NOT_A_PICTURE")]
    [InlineData("image/png", 0, "FILE_EMPTY")]
    [InlineData("image/png", 20 * 1024 * 1024 + 1, "FILE_TOO_LARGE")]
    public async Task What_cannot_become_a_picture_gets_no_address(string contentType, int size, string code)
    {
        var brand = await TestBrand.SignUpAsync(Api);

        Assert.Equal(code, await brand.RefusalAsync("requestUpload", new { fileName = "a", contentType, size }));
    }

    [Fact]
    public async Task A_file_of_nearly_twenty_megabytes_comes_in()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        byte[] padded = [.. Picture.Png(brand.Slug), .. new byte[19 * 1024 * 1024]];

        var made = await Uploads.SendInAsync(brand, padded, "padded.png");

        Assert.Equal(JsonValueKind.Object, made.GetProperty("media").ValueKind);
    }

    private static string Url(JsonElement upload) => upload.GetProperty("url").GetString()!;

    /// <summary>Files of an upload that wait, whole or in part.</summary>
    private static string[] Waiting(JsonElement upload)
    {
        var inbox = Path.Combine(Path.GetTempPath(), "foodsaas-media-" + Environment.ProcessId, "inbox");
        return Directory.Exists(inbox) ? Directory.GetFiles(inbox, GlobalId.Parse(upload.Id())!.Value.Id.ToString("N") + "*", SearchOption.AllDirectories) : [];
    }

    private static async Task<(int Status, string Code)> SendAsync(ApiClient client, string url, byte[] bytes, string type = "image/png")
    {
        using var answer = await client.PutAsync(url, Uploads.Bytes(bytes, type));
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? "" : JsonDocument.Parse(text).RootElement.GetProperty("errors")[0].GetProperty("code").GetString()!);
    }
}
