using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Integrations;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Live;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Tenancy.Silos;

/// <summary>What waits for its time, and who waits for news, when a brand moves.</summary>
public sealed class WaitingWorkTests(SiloHost silos) : IClassFixture<SiloHost>
{
    [Fact]
    public async Task A_call_that_is_to_be_repeated_moves_along_and_is_made_once()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.AnswerWith(503);
        var brand = await silos.OpenAsync();
        await silos.SettleAsync();
        await brand.Brand.ChangeAsync("createWebhookEndpoint", new { name = "Till", url = receiver.Url, eventTypes = new[] { "menu.changed" } }, "created", "endpoint { id }");
        await brand.PriceAsync("6.60");
        var now = silos.Host.Clock.GetCurrentInstant().ToDateTimeUtc();
        await Waiting.UntilAsync(async () => await silos.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.calls WHERE tenant_id = $1 AND due_at > $2 AND leased_until IS NULL", brand.Id, now) == 1);

        await silos.MoveAsync(brand, SiloHost.Vip);
        receiver.AnswerWith(200);
        silos.Host.Clock.Advance(Duration.FromHours(1));
        await Waiting.UntilAsync(async () => await silos.Silo.ScalarAsync<long>("SELECT count(*) FROM tenancy.calls WHERE tenant_id = $1", brand.Id) == 0);

        Assert.Equal(2, receiver.Heard.Count);
        Assert.Single(receiver.Heard.Select(h => h.Id).Distinct());
        Assert.Empty(await silos.RowsAsync(null, brand.Id));
    }

    [Fact]
    public async Task Who_follows_a_topic_hears_of_what_is_said_in_the_silo()
    {
        var brand = await silos.OpenAsync();
        await using var before = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id);
        await using var heard = before.ServiceProvider.GetRequiredService<ILiveTopics>().FollowAsync("kitchen", default).GetAsyncEnumerator();
        var next = heard.MoveNextAsync().AsTask();
        await silos.MoveAsync(brand, SiloHost.Vip);
        await using (var after = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id)) await after.ServiceProvider.GetRequiredService<ILiveTopics>().PublishAsync("kitchen", "soup is ready", default);
        Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal("soup is ready", heard.Current);
    }
}
