using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Silos;
using FoodSaaS.Payments.Application;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>A host of their own for all tests of payments: they move its clock, and a brand into its silo.</summary>
public sealed class PaymentsHost(ApiFixture api) : IAsyncLifetime
{
    private Task<PayingBrand>? _any;

    internal OwnHost Host { get; private set; } = null!;

    internal DatabaseUrls Silo { get; private set; } = null!;

    internal DyingGateway Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Silo = await FreshDatabase.MakeAsync(api.Database.Admin);
        Host = await OwnHost.StartAsync(api, Change, settings: SiloHost.Settings(SiloHost.Vip, Silo));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await FreshDatabase.DropAsync(Silo);
    }

    /// <summary>Brands are removed by their test alone, not once a real minute besides.</summary>
    private void Change(IServiceCollection services)
    {
        services.RemoveHosted<RemovalWorker>();
        services.Decorate<IPaymentGateway>(g => Gateway = new DyingGateway(g));
    }

    /// <summary>The same one, for tests that look at none of its sums.</summary>
    internal Task<PayingBrand> AnyBrandAsync() => _any ??= BrandAsync();

    internal async Task<PayingBrand> BrandAsync(string currency = "EUR")
    {
        var brand = await TestBrand.SignUpAsync(Host, currency: currency);
        var id = GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;
        return new PayingBrand(this, brand, id, currency);
    }

    /// <summary>All events are handled and all calls made that are due.</summary>
    internal Task SettleAsync() => Settling.CallAsync(Host.Services, Host.Database);

    internal async Task PassAsync(Duration time)
    {
        Host.Clock.Advance(time);
        await SettleAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class PaymentsCollection : ICollectionFixture<PaymentsHost>
{
    public const string Name = "payments";
}
