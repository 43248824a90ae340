using FoodSaaS.Integrations.Application;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>A host of its own whose endpoints have four seconds to answer; they may be on this machine.</summary>
public class WebhookHost(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    internal KnownAddresses Names { get; } = new();

    protected virtual bool AllowLoopback => true;

    protected virtual string AnswerSeconds => "4";

    public async ValueTask InitializeAsync()
    {
        Host = await OwnHost.MakeAsync(api);
        await StartAsync(_ => { });
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal Task StartAsync(Action<IServiceCollection> change) => Host.StartAsync(
        services =>
        {
            services.AddSingleton<IHostAddresses>(Names);
            change(services);
        },
        settings:
        [
            KeyValuePair.Create("Integrations:AllowLoopback", (string?)AllowLoopback.ToString()),
            KeyValuePair.Create("Integrations:AnswerSeconds", (string?)AnswerSeconds),
            KeyValuePair.Create("Integrations:ExcerptSeconds", (string?)"1"),
        ]);

    /// <summary>All events are handled and all calls made that are due.</summary>
    internal Task SettleAsync() => Settling.CallAsync(Host.Services, Host.Database);

    /// <summary>As <see cref="SettleAsync"/>, but what somebody else holds a lease on stays with him.</summary>
    internal async Task SettleUntilLeasesEndAsync()
    {
        await Host.SettleAsync();
        while (await Host.Services.GetRequiredService<CallDispatcher>().RunOnceAsync(CancellationToken.None))
        {
            // What is due is made, a part at a time.
        }
    }

    /// <summary>A new brand; what its sign-up caused is over.</summary>
    internal async Task<WebhookBrand> BrandAsync()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        await Host.SettleAsync();
        return new WebhookBrand(this, brand);
    }
}

/// <summary>As in production: nothing on this machine is called.</summary>
public sealed class PublicWebhookHost(ApiFixture api) : WebhookHost(api)
{
    protected override bool AllowLoopback => false;
}
