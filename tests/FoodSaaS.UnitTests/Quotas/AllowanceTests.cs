using System.Net;
using FoodSaaS.Api.Quotas;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.UnitTests.Quotas;

/// <summary>What can be taken of an allowance, and by whom.</summary>
public sealed class AllowanceTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void What_was_saved_up_can_be_taken_at_once_and_no_more()
    {
        var allowance = new Allowance();
        for (var i = 0; i < 20; i++) Assert.True(Take(allowance, out _));

        Assert.False(Take(allowance, out var wait));
        Assert.InRange(wait.TotalSeconds, 0.45, 0.5);
    }

    [Fact]
    public void It_refills_with_time_up_to_what_can_be_saved()
    {
        var allowance = new Allowance();
        for (var i = 0; i < 20; i++) Take(allowance, out _);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(Take(allowance, out _));
        Assert.True(Take(allowance, out _));
        Assert.False(Take(allowance, out _));

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(allowance.IsFull(_clock.GetTimestamp()));
        Assert.Equal(20, Enumerable.Range(0, 50).Count(_ => Take(allowance, out var _)));
    }

    [Fact]
    public async Task Of_many_at_once_just_as_many_get_some_as_there_is()
    {
        var allowance = new Allowance();
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Take(allowance, out var _))));

        Assert.Equal(20, taken.Count(t => t));
    }

    [Fact]
    public void A_refused_take_costs_nothing()
    {
        var allowance = new Allowance();
        for (var i = 0; i < 1_000; i++) Take(allowance, out _);
        _clock.Advance(TimeSpan.FromSeconds(0.5));

        Assert.True(Take(allowance, out _));
    }

    [Fact]
    public void What_was_taken_too_much_comes_back_and_a_debt_is_waited_for()
    {
        var allowance = new Allowance();
        for (var i = 0; i < 20; i++) Take(allowance, out _);
        Correct(allowance, -5);
        Assert.Equal(5, Enumerable.Range(0, 20).Count(_ => Take(allowance, out var _)));

        Correct(allowance, 19);
        Assert.False(Take(allowance, out var wait));
        Assert.InRange(wait.TotalSeconds, 9.9, 10);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(Take(allowance, out _));
    }

    [Fact]
    public void Nobody_saves_more_than_all_by_getting_back()
    {
        var allowance = new Allowance();
        Correct(allowance, -100);
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(20, Enumerable.Range(0, 200).Count(_ => Take(allowance, out var _)));
    }

    [Fact]
    public void Full_ones_are_forgotten_when_room_is_needed_and_newcomers_share_one_while_there_is_none()
    {
        var all = new Allowances<int>(new Rate(1, 2), _clock, most: 10);
        for (var subject = 0; subject < 10; subject++) Assert.True(all.TryTake(subject, 1, out _));
        Assert.Equal([true, true, false], new[] { 100, 101, 102 }.Select(s => all.TryTake(s, 1, out _)));
        Assert.Equal(10, all.Count);

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(all.TryTake(103, 1, out _));
        Assert.Equal(1, all.Count);
    }

    [Fact]
    public void Places_are_given_back_once()
    {
        var places = new Places<int>(2);
        var first = places.Take(1);
        using var second = places.Take(1);
        using var others = places.Take(2);
        Assert.Equal((true, true, true, true), (first is not null, second is not null, others is not null, places.Take(1) is null));

        first!.Dispose();
        first.Dispose();
        using var third = places.Take(1);
        Assert.Equal((true, true), (third is not null, places.Take(1) is null));
    }

    [Fact]
    public void Neighbours_of_one_IPv6_network_are_one_caller_and_keys_are_their_own()
    {
        var brand = TenantId.New();
        CallerId From(string address, Viewer? viewer = null) => CallerId.Of(brand, viewer ?? Viewer.Anonymous, IPAddress.Parse(address));

        Assert.Equal(From("2001:db8:1:2::3"), From("2001:db8:1:2:ffff::4"));
        Assert.NotEqual(From("2001:db8:1:2::3"), From("2001:db8:1:3::3"));
        Assert.Equal(From("192.0.2.1"), From("::ffff:192.0.2.1"));
        Assert.NotEqual(From("192.0.2.1"), From("192.0.2.2"));
        var key = Viewer.Publishable(Guid.NewGuid());
        Assert.Equal(From("192.0.2.1", key), From("192.0.2.2", key));
        Assert.NotEqual(From("192.0.2.1", key), From("192.0.2.1"));
        Assert.NotEqual(From("192.0.2.1"), CallerId.Of(TenantId.New(), Viewer.Anonymous, IPAddress.Parse("192.0.2.1")));
    }

    private void Correct(Allowance allowance, double amount) => allowance.Correct(new Rate(2, 20), _clock.GetTimestamp(), amount);

    private bool Take(Allowance allowance, out TimeSpan wait) => allowance.TryTake(new Rate(2, 20), _clock.GetTimestamp(), 1, out wait);
}
