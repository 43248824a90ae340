using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts.Apps;

/// <summary>A host with two brands and a clock of its own, for all tests of apps: codes live for a minute.</summary>
public sealed class AppsHost(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    internal TestBrand Ours { get; private set; } = null!;

    internal TestBrand Theirs { get; private set; } = null!;

    /// <summary>An app of ours that asks people.</summary>
    internal TestApp App { get; private set; } = null!;

    /// <summary>An app of ours that also acts for itself.</summary>
    internal TestApp Itself { get; private set; } = null!;

    internal TestApp TheirApp { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await OwnHost.StartAsync(api);
        Ours = await TestBrand.SignUpAsync(Host);
        Theirs = await TestBrand.SignUpAsync(Host);
        App = await TestApp.MakeAsync(Host, Ours);
        Itself = await TestApp.MakeAsync(Host, Ours, actsForItself: true);
        TheirApp = await TestApp.MakeAsync(Host, Theirs);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class AppsCollection : ICollectionFixture<AppsHost>
{
    public const string Name = "apps";
}
