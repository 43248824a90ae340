using System.Net;
using System.Net.Http.Headers;
using Amazon.S3;
using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.UnitTests.Cms.S3;

public sealed class S3MediaStoreTests : MediaStoreContract, IDisposable
{
    private readonly BucketServer _server = new("AKIDEXAMPLE", "secret");
    private readonly S3Bucket _bucket;
    private readonly TenantId _brand = new(Ids.New());

    public S3MediaStoreTests()
    {
        _bucket = BucketOf("secret");
        Store = new S3MediaStore(_bucket);
    }

    private protected override IMediaStore Store { get; }

    [Fact]
    public async Task Keeps_a_rendition_under_brand_hash_and_width_with_its_type()
    {
        await Store.PutAsync(_brand, new PictureFile(new string('a', 64), 640, PictureEncoding.Avif), "bytes"u8.ToArray(), TestContext.Current.CancellationToken);

        var (path, kept) = Assert.Single(_server.Objects);
        Assert.Equal(($"/pictures/media/{_brand.Value:N}/{new string('a', 64)}/640.avif", "bytes", "image/avif"), (path, System.Text.Encoding.UTF8.GetString(kept.Bytes), kept.Type));
    }

    [Fact]
    public async Task Is_refused_with_another_secret()
    {
        using var stranger = BucketOf("guessed");

        await Assert.ThrowsAsync<AmazonS3Exception>(() => new S3MediaStore(stranger).PutAsync(_brand, new PictureFile(new string('a', 64), 640, PictureEncoding.WebP), "x"u8.ToArray(), TestContext.Current.CancellationToken));
        Assert.Empty(_server.Objects);
    }

    [Fact]
    public async Task Gives_out_an_address_that_takes_what_it_was_made_for()
    {
        var inbox = new S3UploadInbox(_bucket);
        var upload = new MediaUpload { Author = "user:x", FileName = "a.png", ContentType = "image/png", Size = 5, ExpiresAt = SystemClock.Instance.GetCurrentInstant() + MediaUpload.Lifetime };
        var url = (await inbox.PresignAsync(_brand, upload))!;

        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url, "larger", "image/png"));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url, "bytes", "text/html"));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(new Uri(url.AbsoluteUri.Replace(upload.Id.ToString("N"), Ids.New().ToString("N"), StringComparison.Ordinal)), "bytes", "image/png"));
        Assert.Null(await inbox.OpenAsync(_brand, upload.Id, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(url, "bytes", "image/png"));

        using (var file = (await inbox.OpenAsync(_brand, upload.Id, TestContext.Current.CancellationToken))!)
        {
            Assert.Equal((5, "bytes"), (file.Size, await File.ReadAllTextAsync(file.Path, TestContext.Current.CancellationToken)));
        }

        Assert.Null(await inbox.OpenAsync(new TenantId(Ids.New()), upload.Id, TestContext.Current.CancellationToken));
        await inbox.RemoveAsync(_brand, upload.Id, TestContext.Current.CancellationToken);
        Assert.Empty(_server.Objects);
    }

    [Fact]
    public async Task An_address_takes_one_file_and_no_other_after_that_is_done_with()
    {
        var inbox = new S3UploadInbox(_bucket);
        var upload = new MediaUpload { Author = "user:x", FileName = "a.png", ContentType = "image/png", Size = 5, ExpiresAt = SystemClock.Instance.GetCurrentInstant() + MediaUpload.Lifetime };
        var url = (await inbox.PresignAsync(_brand, upload))!;

        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url, "first", "image/png", isFirst: false));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(url, "first", "image/png"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await PutAsync(url, "other", "image/png"));
        Assert.Equal("first", System.Text.Encoding.UTF8.GetString(Assert.Single(_server.Objects).Value.Bytes));
        await inbox.CloseAsync(_brand, upload.Id, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PreconditionFailed, await PutAsync(url, "other", "image/png"));
        Assert.Empty(Assert.Single(_server.Objects).Value.Bytes);
    }

    public void Dispose()
    {
        _bucket.Dispose();
        _server.Dispose();
    }

    private S3Bucket BucketOf(string secret) => new(new S3Options { Bucket = "pictures", Endpoint = _server.Address, AccessKey = "AKIDEXAMPLE", SecretKey = secret });

    private static async Task<HttpStatusCode> PutAsync(Uri url, string text, string type, bool isFirst = true)
    {
        using var http = new HttpClient();
        using var content = new StringContent(text, new MediaTypeHeaderValue(type));
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = content };
        if (isFirst) request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
