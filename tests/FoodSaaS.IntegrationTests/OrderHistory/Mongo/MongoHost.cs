using System.Runtime.CompilerServices;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.OrderHistory.Mongo;

/// <summary>A host that keeps its history in a MongoDB, with brands whose histories are empty.</summary>
internal sealed class MongoHost : IAsyncDisposable
{
    private readonly Stack<Guid> _free = new();
    private readonly ConditionalWeakTable<IOrderArchive, object> _brandOf = [];

    private MongoHost(OwnHost host) => Host = host;

    public OwnHost Host { get; }

    public TestBrand Brand { get; private set; } = null!;

    public static async Task<MongoHost> StartAsync(ApiFixture api, string url)
    {
        var host = new MongoHost(await OwnHost.StartAsync(api, settings: [new("OrderHistory:Provider", "MongoDb"), new("ConnectionStrings:MongoDb", url)]));
        host.Brand = await TestBrand.SignUpAsync(host.Host);
        foreach (var brand in new[] { host.Brand, await TestBrand.SignUpAsync(host.Host) }) host._free.Push(GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id);
        return host;
    }

    public async Task WithArchiveAsync(Func<IOrderArchive, Task> work)
    {
        var brand = _free.Pop();
        try
        {
            await using var scope = await TenantScopes.EnterAsync(Host.Services, brand);
            var archive = scope.ServiceProvider.GetRequiredService<IOrderArchive>();
            _brandOf.Add(archive, brand);
            await archive.DropAsync(null, null, default);
            await work(archive);
        }
        finally
        {
            _free.Push(brand);
        }
    }

    public async Task WithSameAsync(IOrderArchive archive, Func<IOrderArchive, Task> work)
    {
        await using var scope = await TenantScopes.EnterAsync(Host.Services, BrandOf(archive));
        await work(scope.ServiceProvider.GetRequiredService<IOrderArchive>());
    }

    public Guid BrandOf(IOrderArchive archive) => (Guid)_brandOf.GetValue(archive, _ => throw new InvalidOperationException());

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
