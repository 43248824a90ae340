using System.Text.Json;
using FoodSaaS.Integrations.Application;
using FoodSaaS.Integrations.Application.Sending;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>A node dies with a call in its hands.</summary>
public sealed class CrashTests(ApiFixture api) : IAsyncLifetime
{
    private readonly WebhookHost _host = new(api);

    private CallQueue Queue => _host.Host.Services.GetRequiredService<CallQueue>();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.Host.StopAsync();
        await _host.StartAsync(services => services.RemoveHosted<CallDispatcher>());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whether_it_had_sent_or_not_the_message_goes_again_under_the_same_id_when_the_lease_ends(bool hadSent)
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await _host.BrandAsync();
        await brand.OpenAsync(receiver.Url, "page.published");
        await DeliveryTests.PublishAsync(brand);
        await _host.Host.SettleAsync();
        var claimed = Assert.Single(await Queue.ClaimAsync(new CallSlots(), default));
        if (hadSent) Assert.True((await SendAsync(claimed)).Arrived);

        await _host.SettleUntilLeasesEndAsync();
        Assert.Equal(hadSent ? 1 : 0, receiver.Heard.Count);
        _host.Host.Clock.Advance(Duration.FromSeconds(61));
        await _host.SettleAsync();
        Assert.Equal(hadSent ? 2 : 1, receiver.Heard.Count);
        Assert.Single(receiver.Heard.Select(h => h.Id).Distinct());
        Assert.Equal(["DELIVERED"], (await brand.DeliveriesAsync()).Select(d => d.GetProperty("status").GetString()));
        Assert.Equal(0, await _host.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.calls"));
    }

    [Fact]
    public async Task One_who_comes_back_late_neither_undoes_a_success_nor_starts_anew()
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await _host.BrandAsync();
        await brand.OpenAsync(receiver.Url, "page.published");
        await DeliveryTests.PublishAsync(brand);
        await _host.Host.SettleAsync();
        var slow = Assert.Single(await Queue.ClaimAsync(new CallSlots(), default));
        receiver.AnswerWith(500);
        var parcel = await ParcelAsync(slow);
        var late = await _host.Host.Services.GetRequiredService<WebhookHttp>().SendAsync(parcel, default);

        receiver.AnswerWith(200);
        _host.Host.Clock.Advance(Duration.FromSeconds(61));
        await _host.SettleAsync();
        await InBrandAsync(slow, s => s.GetRequiredService<UseCaseRunner>().WriteAsync<RecordAttempt, Shared.Nothing>(u => u.ExecuteAsync(parcel, late, default), default));
        await _host.SettleAsync();
        var delivery = Assert.Single(await brand.DeliveriesAsync());
        Assert.Equal(JsonValueKind.Null, delivery.GetProperty("nextAttemptAt").ValueKind);
        Assert.Equal(("DELIVERED", 2), (delivery.GetProperty("status").GetString(), delivery.GetProperty("attemptCount").GetInt32()));
        Assert.Equal(2, receiver.Heard.Count);
    }

    [Fact]
    public async Task What_a_node_cannot_finish_when_it_stops_is_given_back_at_once()
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await _host.BrandAsync();
        await brand.OpenAsync(receiver.Url, "page.published");
        await DeliveryTests.PublishAsync(brand);
        await _host.Host.SettleAsync();
        using var stop = new CancellationTokenSource();
        receiver.Answer = async http =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        };
        await _host.Host.Services.GetRequiredService<CallDispatcher>().RunOnceAsync(stop.Token);
        receiver.AnswerWith(200);
        await _host.SettleAsync();
        Assert.Equal(2, receiver.Heard.Count);
        Assert.Equal(["DELIVERED"], (await brand.DeliveriesAsync()).Select(d => d.GetProperty("status").GetString()));
    }

    private async Task<Reply> SendAsync(ClaimedCall call) => await _host.Host.Services.GetRequiredService<WebhookHttp>().SendAsync(await ParcelAsync(call), default);

    private async Task<Parcel> ParcelAsync(ClaimedCall call)
    {
        Parcel? parcel = null;
        await InBrandAsync(call, async s => parcel = await s.GetRequiredService<UseCaseRunner>().ReadAsync<PrepareParcel, Parcel?>(u => u.ExecuteAsync(call.Id, default), default));
        return parcel!;
    }

    private Task InBrandAsync(ClaimedCall call, Func<IServiceProvider, Task> work) => _host.Host.Services.GetRequiredService<BrandWork>().RunAsync(new TenantId(call.Tenant), work, default);
}
