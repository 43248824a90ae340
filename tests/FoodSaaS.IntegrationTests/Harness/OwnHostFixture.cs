namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>A host of their own for the tests of one class: they move its clock and take its storefront down.</summary>
public sealed class OwnHostFixture(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OwnHost.StartAsync(api);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
