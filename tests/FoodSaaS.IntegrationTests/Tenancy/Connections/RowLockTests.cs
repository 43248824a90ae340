using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Connections;

/// <summary>Rows that a query holds are its transaction's until that ends.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class RowLockTests(TwoBrands brands)
{
    [Fact]
    public async Task Who_comes_second_waits_for_the_first()
    {
        await using var first = await TenantScopes.EnterAsync(brands.Api.Services, brands.Ours.Id);
        await using var second = await TenantScopes.EnterAsync(brands.Api.Services, brands.Ours.Id);
        await using var transaction = await BeginAsync(first);
        var held = await OldestAsync(first);
        await using var waiting = await BeginAsync(second);
        var pid = second.ServiceProvider.GetRequiredService<TenantConnection>().Connection.ProcessID;
        var late = OldestAsync(second);
        await Waiting.UntilAsync(async () => await brands.Api.ScalarAsync<bool>("SELECT cardinality(pg_blocking_pids($1)) > 0", pid));
        Assert.False(late.IsCompleted);
        await transaction.CommitAsync(default);
        Assert.Equal(held, await late);
    }

    [Fact]
    public async Task Without_a_transaction_nothing_can_be_held()
    {
        await using var scope = await TenantScopes.EnterAsync(brands.Api.Services, brands.Ours.Id);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => OldestAsync(scope));
        Assert.Contains("inside a use case's transaction", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_marks_do_not_hide_it_and_a_question_is_refused()
    {
        await using var scope = await TenantScopes.EnterAsync(brands.Api.Services, brands.Ours.Id);
        await using var transaction = await BeginAsync(scope);
        var outbox = scope.ServiceProvider.GetRequiredService<TenancyDb>().Set<OutboxEvent>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => outbox.Held().AnyAsync());
        await outbox.TagWith("Another mark").OrderBy(e => e.Id).Held().FirstAsync();
        var pid = scope.ServiceProvider.GetRequiredService<TenantConnection>().Connection.ProcessID;
        Assert.True(await brands.Api.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_locks WHERE pid = $1 AND mode = 'RowShareLock' AND relation = 'tenancy.outbox'::regclass)", pid));
    }

    private static Task<TenantTransaction> BeginAsync(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(default);

    private static Task<Guid> OldestAsync(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<TenancyDb>().Set<OutboxEvent>().OrderBy(e => e.Id).Select(e => e.Id).Held().FirstAsync();
}
