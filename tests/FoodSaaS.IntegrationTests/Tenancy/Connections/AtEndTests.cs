using FoodSaaS.Contracts.Catalog;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Tenancy.Connections;

/// <summary>What goes with a commit: in its order, once, and the commit with it or not at all.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class AtEndTests(TwoBrands brands)
{
    private static readonly Instant Never = Instant.FromUtc(2100, 1, 1, 0, 0);

    [Fact]
    public async Task It_goes_in_the_order_in_which_it_was_said()
    {
        await using var work = await Work.EnterAsync(brands);
        await work.DoAsync(async timers =>
        {
            await SetAsync(timers, "given-up");
            await timers.CancelAsync<MenuChanged>("given-up", default);
            await timers.CancelAsync<MenuChanged>("begun-again", default);
            await SetAsync(timers, "begun-again");
        });
        Assert.Equal(["begun-again"], await WaitingAsync("given-up", "begun-again"));
        await work.DoAsync(timers => timers.CancelAsync<MenuChanged>("begun-again", default));
        Assert.Empty(await WaitingAsync("begun-again"));
    }

    [Fact]
    public async Task What_was_undone_or_done_does_not_go_with_the_next_commit_of_the_scope()
    {
        await using var work = await Work.EnterAsync(brands);
        await using (await work.Connection.BeginAsync(default)) await SetAsync(work.Timers, "undone");
        await work.DoAsync(timers => SetAsync(timers, "done"));
        await using (var other = await Work.EnterAsync(brands)) await other.DoAsync(timers => timers.CancelAsync<MenuChanged>("done", default));
        await work.DoAsync(_ => Task.CompletedTask);
        Assert.Empty(await WaitingAsync("undone", "done"));
    }

    [Fact]
    public async Task What_fails_there_fails_the_commit_and_undoes_the_rest()
    {
        await using var work = await Work.EnterAsync(brands);
        await Assert.ThrowsAsync<PostgresException>(() => work.DoAsync(async timers =>
        {
            await SetAsync(timers, "before-the-failure");
            work.Connection.AtEnd("SELECT 1 / $1", new NpgsqlParameter { Value = 0 });
            await SetAsync(timers, "after-the-failure");
        }));
        await work.DoAsync(_ => Task.CompletedTask);
        Assert.Empty(await WaitingAsync("before-the-failure", "after-the-failure"));
    }

    private static Task SetAsync(ITimers timers, string key) => timers.SetAsync(new MenuChanged([], Never), key, Never, default);

    private Task<IReadOnlyList<string>> WaitingAsync(params string[] keys) =>
        brands.Api.Database.ColumnAsync<string>("SELECT key FROM tenancy.timers WHERE tenant_id = $1 AND key = ANY($2) ORDER BY key", brands.Ours.Id, keys);

    /// <summary>A scope of our brand's, for one transaction after the other.</summary>
    private sealed class Work(AsyncServiceScope scope) : IAsyncDisposable
    {
        public TenantConnection Connection => scope.ServiceProvider.GetRequiredService<TenantConnection>();

        public ITimers Timers => scope.ServiceProvider.GetRequiredService<ITimers>();

        public static async Task<Work> EnterAsync(TwoBrands brands) => new(await TenantScopes.EnterAsync(brands.Api.Services, brands.Ours.Id));

        public async Task DoAsync(Func<ITimers, Task> work)
        {
            await using var transaction = await Connection.BeginAsync(default);
            await work(Timers);
            await transaction.CommitAsync(default);
        }

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
