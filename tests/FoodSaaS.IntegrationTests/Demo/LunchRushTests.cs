using System.Text.Json;
using FoodSaaS.Api;
using FoodSaaS.Api.Demo;
using FoodSaaS.Api.Demo.Rush;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Demo;

/// <summary>The rush of the demo copy: guests come, staff works, and neither gets out of hand.</summary>
public sealed class LunchRushTests(OwnHostFixture own, ApiFixture api) : IClassFixture<OwnHostFixture>
{
    private static readonly string[] Services = ["DELIVERY", "PICKUP", "DINE_IN"];

    [Fact]
    public async Task Guests_order_and_staff_works_within_the_bound_and_other_peoples_orders_are_left_alone()
    {
        using var demo = await DemoShop.OpenAsync(own.Host);
        var somebodys = await demo.Shop.OrderAsync((demo.Shop.Pizza, 1));
        var rush = Rush(demo, new RushOptions { Seed = 7, MostOpen = 5 });
        var mostOpen = 0;
        for (var step = 0; step < 24; step++)
        {
            await StepAsync(rush);
            mostOpen = Math.Max(mostOpen, (await demo.Staff.BoardAsync()).Count(t => t.IsOpen));
        }

        Assert.InRange(mostOpen, 3, 5);
        var board = await demo.Staff.BoardAsync();
        Assert.True(board.Count(t => t.Status == "COMPLETED") >= 4, string.Join(", ", board.Select(t => t.Status)));
        Assert.Contains(board, t => t.IsOnline);
        Assert.Equal("PLACED", (await demo.Shop.SeeAsync(somebodys.Id, "status")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Where_it_is_closed_guests_order_for_later_and_not_many_of_them()
    {
        using var demo = await DemoShop.OpenAsync(own.Host);
        var evenings = new[] { "MONDAY", "TUESDAY", "WEDNESDAY" }.Select(day => new { day, opens = "18:00", closes = "22:00" });
        foreach (var service in Services) await demo.Shop.Brand.ChangeAsync("setServiceHours", new { id = demo.Shop.Location, service, hours = evenings }, "location", "id");
        var rush = Rush(demo, new RushOptions { Seed = 7, MostScheduled = 3 });
        for (var step = 0; step < 12; step++) await StepAsync(rush);

        var open = (await demo.Staff.BoardAsync()).Where(t => t.IsOpen).ToList();
        Assert.InRange(open.Count, 1, 3);
        Assert.All(open, t => Assert.True(t.IsScheduled));
    }

    [Fact]
    public async Task Staff_who_cannot_sign_in_keeps_nobody_from_ordering()
    {
        using var demo = await DemoShop.OpenAsync(own.Host, password: "another password than his");
        var rush = Rush(demo, new RushOptions { Seed = 7 });
        for (var step = 0; step < 8; step++) await StepAsync(rush);
        Assert.NotEmpty(await demo.Shop.BoardAsync());
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_wishes()
    {
        using var demo = await DemoShop.OpenAsync(own.Host);
        async Task<string> DrawAsync(int seed)
        {
            var wishes = await DemoWishes.ReadAsync(demo.Site, DemoOrdering.Of(demo.Brand), new Random(seed));
            return JsonSerializer.Serialize(Enumerable.Range(0, 30).Select(_ => wishes.Next()));
        }

        Assert.Equal(await DrawAsync(3), await DrawAsync(3));
        Assert.NotEqual(await DrawAsync(3), await DrawAsync(4));
    }

    [Theory]
    [InlineData("Development", true, true)]
    [InlineData("Development", false, false)]
    [InlineData("Production", true, false)]
    [InlineData("Staging", true, false)]
    public async Task There_is_a_rush_in_development_only_and_only_where_it_is_asked_for(string environment, bool isAskedFor, bool isThere)
    {
        await using var app = ApiHost.Build([$"--environment={environment}"], b =>
        {
            b.Configuration.AddInMemoryCollection(HostSettings.Of(api.Database, api.Database.App, FreePorts.Next(), FreePorts.Next(), "http://127.0.0.1:9"));
            b.Configuration.AddInMemoryCollection([new("LunchRush:IsOn", isAskedFor.ToString())]);
        });
        Assert.Equal(isThere, app.Services.GetService<RushOptions>() is not null);
    }

    private BrandRush Rush(DemoShop demo, RushOptions options) => new(demo.Brand, demo.Site, demo.Staff, own.Host.Clock, options, NullLogger.Instance);

    /// <summary>A third of a minute, at the end of which everybody has ordered or gone.</summary>
    private async Task StepAsync(BrandRush rush)
    {
        own.Host.Clock.Advance(Duration.FromSeconds(20));
        await rush.StepAsync();
        await rush.GuestsAsync();
        await Settling.CallAsync(own.Host.Services, own.Host.Database);
    }
}
