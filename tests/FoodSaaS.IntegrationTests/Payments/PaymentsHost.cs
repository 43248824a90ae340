using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>A host of their own for all tests of payments: they move its clock.</summary>
public sealed class PaymentsHost(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OwnHost.StartAsync(api);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

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
