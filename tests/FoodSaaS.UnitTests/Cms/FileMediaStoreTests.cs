using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.UnitTests.Cms;

public sealed class FileMediaStoreTests : IDisposable
{
    private static readonly string Hash = new('a', 64);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("media-store-");
    private readonly TenantId _tenant = new(Ids.New());
    private readonly FileMediaStore _store;

    public FileMediaStoreTests() => _store = new FileMediaStore(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [FileMediaStore.DirectoryKey] = _directory.FullName }).Build());

    [Fact]
    public async Task Gives_back_what_was_put_and_leaves_nothing_else()
    {
        await _store.PutAsync(_tenant, Hash, 320, "bytes"u8.ToArray(), TestContext.Current.CancellationToken);
        await _store.PutAsync(_tenant, Hash, 320, "others"u8.ToArray(), TestContext.Current.CancellationToken);

        using var stream = _store.Open(_tenant, Hash, 320)!;
        Assert.Equal("bytes", await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["320.webp"], _directory.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.Name));
    }

    [Fact]
    public async Task Knows_nothing_of_another_brands_pictures()
    {
        await _store.PutAsync(_tenant, Hash, 320, "bytes"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Null(_store.Open(new TenantId(Ids.New()), Hash, 320));
        Assert.Null(_store.Open(_tenant, Hash, 640));
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    public void Takes_nothing_but_a_content_hash_for_a_path(string hash) => Assert.Throws<ArgumentException>(() => _store.Open(_tenant, hash, 320));

    public void Dispose() => _directory.Delete(recursive: true);
}
