using System.Threading.Channels;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Live;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Events;

/// <summary>Commits hold nobody up: others are woken after them, and what can be done again does not wait for the disk.</summary>
public sealed class CommitSignalTests(EventHost events) : IClassFixture<EventHost>
{
    private string Node => events.Host.Services.GetRequiredService<CommitSignals>().Name;

    [Fact]
    public async Task What_is_to_be_delivered_wakes_other_nodes_after_the_commit_and_not_with_it()
    {
        var brand = await events.BrandAsync();
        await using var ear = await HearAsync(brand, DispatcherSignal.Channel);
        await events.HappenAsync(brand, "woken", 1);
        Assert.Equal(Node, await ear.NextAsync());
    }

    [Fact]
    public async Task A_call_wakes_other_nodes_after_the_commit_and_not_with_it()
    {
        var brand = await events.BrandAsync();
        await using var ear = await HearAsync(brand, CallSignal.Channel);
        await InBrandAsync(brand, services => services.GetRequiredService<ICalls>().ScheduleAsync("test.nobody", Ids.New(), [Ids.New()], events.Host.Clock.GetCurrentInstant() + Duration.FromDays(1), default));
        Assert.Equal(Node, await ear.NextAsync());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(60, false)]
    public async Task A_timer_wakes_who_would_sleep_beyond_it(int seconds, bool wakes)
    {
        var brand = await events.BrandAsync();
        await using var ear = await HearAsync(brand, DispatcherSignal.Channel);
        await InBrandAsync(brand, async services =>
        {
            var timers = services.GetRequiredService<ITimers>();
            await timers.SetAsync(new Happened(brand, "timer", 1), $"in {seconds}", events.Host.Clock.GetCurrentInstant() + Duration.FromSeconds(seconds), default);
            services.GetRequiredService<ILiveTopics>().PublishAfter("test", "marker");
        });
        if (wakes) Assert.Equal(Node, await ear.NextAsync());
        Assert.Contains("marker", await ear.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_undone_wakes_and_tells_nobody()
    {
        var brand = await events.BrandAsync();
        await using var ear = await HearAsync(brand, DispatcherSignal.Channel);
        await using (var scope = await TenantScopes.EnterAsync(events.Host.Services, brand))
        {
            var connection = scope.ServiceProvider.GetRequiredService<TenantConnection>();
            await using (await connection.BeginAsync(default))
            {
                connection.WakeAfter(Wake.Outbox);
                scope.ServiceProvider.GetRequiredService<ILiveTopics>().PublishAfter("test", "undone");
            }

            await using var again = await connection.BeginAsync(default);
            scope.ServiceProvider.GetRequiredService<ILiveTopics>().PublishAfter("test", "marker");
            await again.CommitAsync(default);
        }

        Assert.Contains("marker", await ear.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_node_that_died_between_commit_and_signal_left_is_found_by_another_that_looks()
    {
        var brand = await events.BrandAsync();
        await using var other = await OwnHost.BesideAsync(events.Host);
        // What stands still in the future would have it look sooner.
        await events.Host.ScalarAsync<object>("DELETE FROM tenancy.timers");
        await other.StartAsync(Troubles.AddTo, Troubles.Subscribe);
        await other.SettleAsync();
        await using var ear = await HearAsync(brand, DispatcherSignal.Channel);
        var services = events.Host.Services;
        var signals = services.GetRequiredService<CommitSignals>();
        await using var nowhere = new DispatcherSource("Host=127.0.0.1;Port=1");
        using (var outbox = new DispatcherSignal())
        using (var calls = new CallSignal())
        {
            signals.Knowing(nowhere, outbox, calls);
            await events.HappenAsync(brand, "orphan", 1);
            signals.Knowing(services.GetRequiredService<DispatcherSource>(), services.GetRequiredService<DispatcherSignal>(), services.GetRequiredService<CallSignal>());
        }

        // Five seconds, and what a slow machine needs.
        await Waiting.UntilAsync(async () => (await events.EffectsAsync(brand, "orphan")).Count == 1, 20);
        Assert.DoesNotContain(await SaidAsync(brand, ear), said => said == Node || said.Length == 0);
    }

    [Fact]
    public async Task Whoever_knows_nothing_of_it_is_notified_by_the_rows_themselves()
    {
        var brand = await events.BrandAsync();
        await using var ear = await HearAsync(brand, DispatcherSignal.Channel);
        await events.Host.ScalarAsync<object>("INSERT INTO tenancy.timers (tenant_id, name, key, due_at, payload) VALUES ($1, 'test.happened.v1', 'by hand', now() + interval '100 years', '{}')", brand);
        Assert.Equal("", await ear.NextAsync());
    }

    [Fact]
    public async Task What_a_caller_is_answered_waits_for_the_disk_and_what_is_delivered_does_not()
    {
        var brand = await events.BrandAsync();
        Assert.Equal(["local", "off", "local"], await OneAfterAnotherAsync(brand, false, true, false));
        await events.HappenAsync(brand, "lazy", 1);
        await events.Host.SettleAsync();
        Assert.Equal(["off"], await events.Host.Database.ColumnAsync<string>("SELECT waits_for_disk FROM public.effects WHERE tenant_id = $1", brand));
    }

    /// <summary>Another node's ear, from now on: what was said of earlier commits it has heard.</summary>
    private async Task<Ear> HearAsync(Guid brand, string channel)
    {
        var ear = await Ear.OpenAsync(events.Host.Database.SuperuserHere, channel, LiveTopics.Channel);
        await SaidAsync(brand, ear);
        return ear;
    }

    /// <summary>What an ear has heard and nobody has asked it for.</summary>
    private async Task<IReadOnlyList<string>> SaidAsync(Guid brand, Ear ear)
    {
        var marker = Ids.New().ToString("N");
        await InBrandAsync(brand, services =>
        {
            services.GetRequiredService<ILiveTopics>().PublishAfter("test", marker);
            return Task.CompletedTask;
        });
        var heard = new List<string>();
        while (await ear.NextAsync() is var said && !said.Contains(marker, StringComparison.Ordinal)) heard.Add(said);
        return heard;
    }

    private async Task<IReadOnlyList<string>> OneAfterAnotherAsync(Guid brand, params bool[] lazily)
    {
        var said = new List<string>();
        await using var scope = await TenantScopes.EnterAsync(events.Host.Services, brand);
        var connection = scope.ServiceProvider.GetRequiredService<TenantConnection>();
        foreach (var isLazy in lazily)
        {
            await using var transaction = await connection.BeginAsync(default, isLazy);
            await using var command = new NpgsqlCommand("SHOW synchronous_commit", connection.Connection);
            said.Add((string)(await command.ExecuteScalarAsync())!);
            await transaction.CommitAsync(default);
        }

        return said;
    }

    private async Task InBrandAsync(Guid brand, Func<IServiceProvider, Task> work)
    {
        await using var scope = await TenantScopes.EnterAsync(events.Host.Services, brand);
        await using var transaction = await scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(default);
        await work(scope.ServiceProvider);
        await transaction.CommitAsync(default);
    }
}

/// <summary>Another node's, on the database of a test.</summary>
internal sealed class Ear : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _end = new();
    private Task _listening = Task.CompletedTask;

    private Ear(NpgsqlConnection connection) => _connection = connection;

    public static async Task<Ear> OpenAsync(string database, params string[] channels)
    {
        var ear = new Ear(new NpgsqlConnection(database));
        await ear._connection.OpenAsync();
        ear._connection.Notification += (_, said) => ear._heard.Writer.TryWrite(said.Payload);
        await using (var listen = new NpgsqlCommand(string.Join("; ", channels.Select(c => $"LISTEN {c}")), ear._connection)) await listen.ExecuteNonQueryAsync();
        ear._listening = ear.ListenAsync();
        return ear;
    }

    public Task<string> NextAsync() => _heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _connection.DisposeAsync();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (true) await _connection.WaitAsync(_end.Token);
    }
}
