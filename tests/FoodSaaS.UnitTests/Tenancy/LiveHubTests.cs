using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Live;

namespace FoodSaaS.UnitTests.Tenancy;

/// <summary>Followers hear their topics in order, and leave nothing behind.</summary>
public sealed class LiveHubTests
{
    private static readonly TenantId Brand = new(new Guid("01890000-0000-7000-8000-0000000000b1"));
    private readonly LiveHub _hub = new();

    [Fact]
    public async Task Several_topics_are_heard_in_the_order_in_which_they_were_announced()
    {
        await using var follower = Follow("order", "payment");
        var first = follower.MoveNextAsync().AsTask();
        _hub.Announce(Brand, "payment", "1");
        _hub.Announce(Brand, "other", "2");
        _hub.Announce(Brand, "order", "3");
        Assert.True(await first);
        Assert.Equal(new Announcement("payment", "1"), follower.Current);
        Assert.True(await follower.MoveNextAsync());
        Assert.Equal(new Announcement("order", "3"), follower.Current);
    }

    [Fact]
    public async Task A_topic_is_forgotten_once_the_last_follower_has_gone()
    {
        var (one, other) = (Follow("order", "payment"), Follow("order"));
        var (first, second) = (one.MoveNextAsync().AsTask(), other.MoveNextAsync().AsTask());
        Assert.Equal(2, _hub.Topics);
        _hub.Announce(Brand, "order", "1");
        await first;
        await one.DisposeAsync();
        Assert.Equal(1, _hub.Topics);
        await second;
        await other.DisposeAsync();
        Assert.Equal(0, _hub.Topics);
    }

    [Fact]
    public async Task Who_does_not_read_is_cut()
    {
        await using var follower = Follow("order");
        var first = follower.MoveNextAsync().AsTask();
        for (var i = 0; i < 300; i++) _hub.Announce(Brand, "order", "1");
        await first;
        await Assert.ThrowsAsync<SlowReaderException>(async () =>
        {
            while (await follower.MoveNextAsync()) Assert.Equal("1", follower.Current.Payload);
        });
    }

    private IAsyncEnumerator<Announcement> Follow(params string[] topics) => _hub.FollowAsync(Brand, topics, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
}
