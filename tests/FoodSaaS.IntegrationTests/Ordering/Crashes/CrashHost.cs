using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Ordering.Orders;
using FoodSaaS.IntegrationTests.Payments;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Payments.Application;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

/// <summary>A host whose database has traps set into it, with a shop that counts its dishes and whose kitchen is bounded.</summary>
public sealed class CrashHost(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    internal Shop Shop { get; private set; } = null!;

    internal Guid Brand { get; private set; }

    /// <summary>The gateway does what it is asked; whoever asks about a doomed account dies then.</summary>
    internal DyingGateway Gateway { get; private set; } = null!;

    internal Trap Trap { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await OwnHost.StartAsync(api, services => services.Decorate<IPaymentGateway>(g => Gateway = new DyingGateway(g)));
        Trap = await Trap.MakeAsync(Host.Database);
        Shop = await OpenAsync(Host);
        Brand = GlobalId.Parse((await Shop.Brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal static async Task<Shop> OpenAsync(IDoor door)
    {
        var shop = await Shop.OpenAsync(door);
        await shop.Brand.ChangeAsync("setItemStock", new { itemId = shop.Pizza.Item, onHand = 100_000 }, "stock", "onHand");
        var stations = new[] { new { code = "kitchen", name = "Kitchen", minutesPerSlot = 1_000, minutesPerDish = 1 } };
        await shop.Brand.ChangeAsync("updateOrderingSettings", new { version = 0, kitchen = new { stations } }, "settings", "version");
        return shop;
    }

    internal Task SettleAsync() => Settling.CallAsync(Host.Services, Host.Database);
}

[CollectionDefinition(Name)]
public sealed class CrashCollection : ICollectionFixture<CrashHost>
{
    public const string Name = "order crashes";
}
