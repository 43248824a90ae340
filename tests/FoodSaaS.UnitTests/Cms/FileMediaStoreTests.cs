using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.UnitTests.Cms;

/// <summary>What every store of pictures owes.</summary>
public abstract class MediaStoreContract
{
    private static readonly string Hash = new('a', 64);
    private static readonly PictureFile Small = new(Hash, 320, PictureEncoding.WebP);

    private readonly TenantId _tenant = new(Ids.New());

    private protected abstract IMediaStore Store { get; }

    [Fact]
    public async Task Gives_back_what_was_put_first()
    {
        await Store.PutAsync(_tenant, Small, "bytes"u8.ToArray(), TestContext.Current.CancellationToken);
        await Store.PutAsync(_tenant, Small, "others"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal("bytes", await ReadAsync(_tenant, Small));
    }

    [Fact]
    public async Task Knows_nothing_of_another_brands_pictures_widths_and_encodings()
    {
        await Store.PutAsync(_tenant, Small, "bytes"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Null(await ReadAsync(new TenantId(Ids.New()), Small));
        Assert.Null(await ReadAsync(_tenant, Small with { Width = 640 }));
        Assert.Null(await ReadAsync(_tenant, Small with { Encoding = PictureEncoding.Avif }));
        Assert.Null(await ReadAsync(_tenant, Small with { Hash = new string('b', 64) }));
    }

    [Fact]
    public async Task Removes_all_of_one_picture_and_nothing_else()
    {
        var other = new TenantId(Ids.New());
        PictureFile[] files = [Small, Small with { Width = 640 }, Small with { Encoding = PictureEncoding.Avif }];
        foreach (var file in files) await Store.PutAsync(_tenant, file, "bytes"u8.ToArray(), TestContext.Current.CancellationToken);
        await Store.PutAsync(_tenant, Small with { Hash = new string('b', 64) }, "kept"u8.ToArray(), TestContext.Current.CancellationToken);
        await Store.PutAsync(other, Small, "theirs"u8.ToArray(), TestContext.Current.CancellationToken);

        await Store.RemoveAsync(_tenant, Hash, TestContext.Current.CancellationToken);
        await Store.RemoveAsync(_tenant, Hash, TestContext.Current.CancellationToken);

        foreach (var file in files) Assert.Null(await ReadAsync(_tenant, file));
        Assert.Equal("kept", await ReadAsync(_tenant, Small with { Hash = new string('b', 64) }));
        Assert.Equal("theirs", await ReadAsync(other, Small));
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    public async Task Takes_nothing_but_a_content_hash_for_a_name(string hash)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenAsync(_tenant, Small with { Hash = hash }, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.RemoveAsync(_tenant, hash, TestContext.Current.CancellationToken));
    }

    private async Task<string?> ReadAsync(TenantId tenant, PictureFile file)
    {
        await using var stream = await Store.OpenAsync(tenant, file, TestContext.Current.CancellationToken);
        return stream is null ? null : await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

public sealed class FileMediaStoreTests : MediaStoreContract, IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("media-store-");

    public FileMediaStoreTests() => Store = new FileMediaStore(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [FileMediaStore.DirectoryKey] = _directory.FullName }).Build());

    private protected override IMediaStore Store { get; }

    [Fact]
    public async Task Leaves_nothing_but_the_file()
    {
        await Store.PutAsync(new TenantId(Ids.New()), new PictureFile(new string('a', 64), 320, PictureEncoding.WebP), "bytes"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal(["320.webp"], _directory.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.Name));
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
