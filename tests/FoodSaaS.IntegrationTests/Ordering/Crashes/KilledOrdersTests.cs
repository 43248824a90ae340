using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

/// <summary>Real processes are killed with SIGKILL while guests order and pay and staff takes, gives back, calls off and hands over.</summary>
public sealed class KilledOrdersTests(ApiFixture api)
{
    private static int Kills => Environment.GetEnvironmentVariable("FOODSAAS_TEST_LONG") == "1" ? 300 : 25;

    /// <summary>Repeats what a run drew; when exactly a process gets there is the machine's affair.</summary>
    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("FOODSAAS_TEST_SEED"), out var seed) ? seed : Random.Shared.Next(1_000_000);

    [Fact]
    public async Task Whenever_a_process_is_killed_orders_and_money_are_as_they_must_be()
    {
        var (kills, seed) = (Kills, Seed);
        TestContext.Current.TestOutputHelper!.WriteLine($"FOODSAAS_TEST_SEED={seed}");
        await using var lunch = await Lunch.OpenAsync(api, seed);
        await lunch.DieAsync(kills);
        await lunch.EndAsync();
        TestContext.Current.TestOutputHelper.WriteLine(lunch.ToString());
        Assert.Equal(kills, lunch.Kills);
        Assert.True(lunch.Cut > kills / 3, $"Too few died at work: {lunch}");
        Assert.True(lunch.Orders > kills / 2, $"Too few orders: {lunch}");
        Assert.True(lunch.Captures > 0, $"No money went about: {lunch}");
    }
}
