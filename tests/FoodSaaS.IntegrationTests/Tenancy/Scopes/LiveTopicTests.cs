using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Live;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Scopes;

/// <summary>Lock 5: topics of the same name are one topic a brand.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class LiveTopicTests(TwoBrands brands)
{
    [Fact]
    public async Task A_follower_hears_his_own_brand_only()
    {
        const string topic = "isolation";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var listening = await TenantScopes.EnterAsync(brands.Api.Services, brands.Ours.Id);
        await using var heard = listening.ServiceProvider.GetRequiredService<ILiveTopics>().FollowAsync(topic, patience.Token).GetAsyncEnumerator(patience.Token);
        var first = heard.MoveNextAsync().AsTask();

        await PublishAsync(brands.Theirs.Id, topic, "theirs", patience.Token);
        await PublishAsync(brands.Ours.Id, topic, "ours", patience.Token);

        Assert.True(await first);
        Assert.Equal("ours", heard.Current);
    }

    private async Task PublishAsync(Guid brand, string topic, string payload, CancellationToken cancellationToken)
    {
        await using var scope = await TenantScopes.EnterAsync(brands.Api.Services, brand);
        await scope.ServiceProvider.GetRequiredService<ILiveTopics>().PublishAsync(topic, payload, cancellationToken);
    }
}
