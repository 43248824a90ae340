using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>Two brands side by side in every table: <see cref="Ours"/> looks, <see cref="Theirs"/> must not be seen.</summary>
public sealed class TwoBrands(ApiFixture api) : IAsyncLifetime
{
    internal ApiFixture Api => api;

    internal FilledBrand Ours { get; private set; } = null!;

    internal FilledBrand Theirs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Ours = await BrandFilling.RunAsync(api, "ourkitchen");
        Theirs = await BrandFilling.RunAsync(api, "secretqzx");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class TwoBrandsCollection : ICollectionFixture<TwoBrands>
{
    public const string Name = "two brands";
}
