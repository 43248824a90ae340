using FoodSaaS.IntegrationTests.Harness;
using NodaTime;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Freshness.Crashes;

/// <summary>A real process is killed with SIGKILL at a named point, or anywhere, and started again.</summary>
public sealed class KilledProcessTests(KilledProcess own) : IClassFixture<KilledProcess>, IAsyncLifetime
{
    private readonly ChildProcess _child = own.Child;
    private FreshBrand _brand = null!;

    public async ValueTask InitializeAsync()
    {
        if (!_child.IsRunning) await _child.ComeBackAsync();
        _brand = await FreshBrand.OpenAsync(_child, _child.Storefront, _child.InternalPort, SystemClock.Instance);
        await _child.SettleAsync();
        await _brand.KeepAsync(FreshBrand.Paths);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Commit()
    {
        await using var source = NpgsqlDataSource.Create(_child.Database.SuperuserHere);
        await using (var stopped = await source.OpenConnectionAsync())
        {
            await using var transaction = await stopped.BeginTransactionAsync();
            await RunAsync(stopped, "LOCK TABLE tenancy.timers IN ACCESS EXCLUSIVE MODE");
            await _brand.PriceAsync("5.75");
            _child.Kill();
            Assert.Empty(_child.Storefront.HeardOf(_brand.Id));
        }

        await IsFinishedByAnotherAsync();
    }

    [Fact]
    public async Task Store()
    {
        await _brand.PriceAsync("6.25");
        await _child.SettleAsync();
        var heard = _child.Storefront.HeardOf(_brand.Id).Count();
        await using var source = NpgsqlDataSource.Create(_child.Database.SuperuserHere);
        await using (var storing = await source.OpenConnectionAsync())
        await using (var telling = await source.OpenConnectionAsync())
        {
            await using var before = await storing.BeginTransactionAsync();
            await RunAsync(storing, "SELECT 1 FROM freshness.invalidations FOR UPDATE");
            await _brand.PriceAsync("5.75");
            await UntilWaitsAsync("UPDATE freshness.invalidations SET%");

            // Locks are granted in turn: this one as soon as is stored what must be told, and before anybody reads it to tell it.
            await using var after = await telling.BeginTransactionAsync();
            var stored = RunAsync(telling, "LOCK TABLE freshness.invalidations IN ACCESS EXCLUSIVE MODE");
            await UntilWaitsAsync("LOCK TABLE freshness.invalidations%");
            await before.RollbackAsync();
            await stored;
            await UntilWaitsAsync("SELECT%FROM freshness.invalidations%");
            _child.Kill();
            Assert.Equal(heard, _child.Storefront.HeardOf(_brand.Id).Count());
        }

        Assert.Equal(2, await _child.Database.ScalarAsync<long>("SELECT count(*) FROM freshness.invalidations WHERE is_pending"));
        await IsFinishedByAnotherAsync();
    }

    [Fact]
    public async Task Send()
    {
        var priced = new TaskCompletionSource();
        var killed = KillWhenHeardAsync(priced.Task);
        await _brand.PriceAsync("5.75");
        priced.SetResult();
        await killed;
        Assert.Equal(2, await _child.Database.ScalarAsync<long>("SELECT count(*) FROM freshness.invalidations WHERE is_pending"));

        await IsFinishedByAnotherAsync();
    }

    [Fact]
    public async Task Mark()
    {
        await using var source = NpgsqlDataSource.Create(_child.Database.SuperuserHere);
        await using (var holding = await source.OpenConnectionAsync())
        {
            await using var transaction = await holding.BeginTransactionAsync();
            _brand.Site.WhenHeard = () => RunAsync(holding, "SELECT 1 FROM tenancy.deliveries WHERE subscriber = 'freshness.data-changed' AND done_at IS NULL FOR UPDATE");
            await _brand.PriceAsync("5.75");
            await UntilWaitsAsync("UPDATE tenancy.deliveries SET done_at%");
            _child.Kill();
            _brand.Site.WhenHeard = null;
        }

        Assert.True(await _child.Database.ScalarAsync<bool>("SELECT bool_and(is_done) FROM freshness.receipts"));
        await IsFinishedByAnotherAsync();
    }

    [Fact]
    public async Task Anywhere()
    {
        var random = new Random(7);
        var kills = Environment.GetEnvironmentVariable("FOODSAAS_TEST_LONG") == "1" ? 25 : 2;
        for (var kill = 0; kill < kills; kill++)
        {
            var price = 5;
            using var end = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(20, 400)));
            var dies = end.Token.Register(_child.Kill);
            while (!end.IsCancellationRequested)
            {
                try
                {
                    await _brand.PriceAsync($"{price++ % 90}.{kill:00}", ofStew: random.Next(2) == 0);
                    await _brand.VisitAsync(FreshBrand.Paths[random.Next(FreshBrand.Paths.Length)]);
                }
                catch (HttpRequestException)
                {
                    await end.CancelAsync();
                }
            }

            await dies.DisposeAsync();
            await _child.ComeBackAsync();
        }

        await _child.SettleAsync();
        await Aftermath.IsCleanAsync(_child.Database, _brand);
    }

    /// <param name="answered">Whoever made the change is not to die with its answer.</param>
    private Task KillWhenHeardAsync(Task answered)
    {
        var killed = new TaskCompletionSource();
        _brand.Site.WhenHeard = async () =>
        {
            _brand.Site.WhenHeard = null;
            await answered;
            _child.Kill();
            killed.SetResult();
        };
        return killed.Task;
    }

    private async Task IsFinishedByAnotherAsync()
    {
        await _child.ComeBackAsync();
        await _child.SettleAsync();
        await Aftermath.IsCleanAsync(_child.Database, _brand);
        Assert.Contains("5.75", (await _brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _child.Database.ScalarAsync<long>("SELECT count(*) FROM tenancy.deliveries WHERE dead_at IS NOT NULL"));
    }

    /// <summary>Somebody stands before a lock with such a statement.</summary>
    private Task UntilWaitsAsync(string statement) =>
        _child.UntilAsync($"SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '{statement}')");

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A process that tests kill one after the other; each leaves one that came back.</summary>
public sealed class KilledProcess(ApiFixture api) : IAsyncLifetime
{
    internal ChildProcess Child { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Child = await ChildProcess.StartAsync(api);

    public ValueTask DisposeAsync() => Child.DisposeAsync();
}
