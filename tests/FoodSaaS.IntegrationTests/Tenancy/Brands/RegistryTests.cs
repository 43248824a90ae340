using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>However many ask for a brand at once, the database is asked once; unless there was a change in between.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class RegistryTests(TwoBrands brands)
{
    private const int Many = 30;

    private TenantId Ours => new(brands.Ours.Id);

    [Fact]
    public async Task Many_who_ask_at_once_wait_for_one_reading()
    {
        await using var readings = new RegistryReadings(brands.Api);
        await readings.HoldAsync();
        var asked = Ask(readings, Many);
        await readings.UntilReadingAsync(1);
        asked = [.. asked, .. Ask(readings, Many)];
        await readings.LetGoAsync();

        Assert.All(await Task.WhenAll(asked), found => Assert.Equal(Ours, found!.Id));
        Assert.Equal(1, await readings.ConnectionsAsync());
    }

    [Fact]
    public async Task Whoever_asks_after_a_change_does_not_wait_for_a_reading_from_before_it()
    {
        await using var readings = new RegistryReadings(brands.Api);
        await readings.HoldAsync();
        var before = Ask(readings, 1);
        await readings.UntilReadingAsync(1);
        readings.Registry.Forget(Ours);
        var after = Ask(readings, Many);
        await readings.UntilReadingAsync(2);
        readings.Registry.ForgetAll();
        var last = Ask(readings, Many);
        await readings.UntilReadingAsync(3);
        await readings.LetGoAsync();

        Assert.All(await Task.WhenAll([.. before, .. after, .. last]), found => Assert.Equal(Ours, found!.Id));
        Assert.Equal(3, await readings.ConnectionsAsync());
    }

    [Fact]
    public async Task A_reading_that_fails_fails_those_who_wait_for_it_and_nobody_later()
    {
        await using var readings = new RegistryReadings(brands.Api);
        await readings.HoldAsync();
        var asked = Ask(readings, 3);
        await readings.UntilReadingAsync(1);
        await readings.BreakAsync();
        foreach (var failing in asked) await Assert.ThrowsAnyAsync<Exception>(() => failing);
        await readings.LetGoAsync();

        Assert.Equal(Ours, (await readings.Registry.FindAsync(Ours, default))!.Id);
    }

    [Fact]
    public async Task He_who_asked_first_may_go_while_others_wait()
    {
        await using var readings = new RegistryReadings(brands.Api);
        using var leaving = new CancellationTokenSource();
        await readings.HoldAsync();
        var first = readings.Registry.FindAsync(Ours, leaving.Token).AsTask();
        await readings.UntilReadingAsync(1);
        var second = Ask(readings, 1)[0];
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await readings.LetGoAsync();

        Assert.Equal(Ours, (await second)!.Id);
    }

    private Task<Brand?>[] Ask(RegistryReadings readings, int times) => [.. Enumerable.Range(0, times).Select(_ => readings.Registry.FindAsync(Ours, default).AsTask())];
}
