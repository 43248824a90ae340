using FoodSaaS.Contracts.Catalog;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Tenancy.Scopes;

/// <summary>Locks 1 and 5: work for a brand does not begin without one, and does not end up at another's.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class ScopeTests(TwoBrands brands)
{
    private IServiceProvider Services => brands.Api.Services;

    [Fact]
    public async Task A_scope_without_a_brand_has_no_current_tenant()
    {
        await using var scope = Services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<ITenantScope>();
        Assert.False(tenant.HasTenant);
        Assert.Throws<NoTenantException>(() => tenant.Current);
        Assert.Throws<NoTenantException>(() => tenant.Brand);
    }

    [Fact]
    public async Task A_scope_keeps_the_brand_that_it_was_given()
    {
        await using var scope = await TenantScopes.EnterAsync(Services, brands.Ours.Id);
        var theirs = await Services.GetRequiredService<IBrandRegistry>().FindAsync(new TenantId(brands.Theirs.Id), default);
        var tenant = scope.ServiceProvider.GetRequiredService<TenantScope>();
        Assert.Throws<InvalidOperationException>(() => tenant.Enter(theirs!));
        Assert.Throws<InvalidOperationException>(() => tenant.Enter(tenant.Brand));
        Assert.Equal(brands.Ours.Id, tenant.Current.Value);
    }

    [Fact]
    public async Task Reading_a_brands_rows_without_a_brand_throws()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TenancyDb>();
        await Assert.ThrowsAsync<NoTenantException>(() => db.History.AnyAsync());
    }

    [Fact]
    public async Task Writing_a_brands_rows_without_a_brand_throws()
    {
        await using var scope = Services.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(default);
        var db = scope.ServiceProvider.GetRequiredService<TenancyDb>();
        Assert.Throws<NoTenantException>(() => db.Add(NewHistory()));
    }

    [Fact]
    public async Task Publishing_live_without_a_brand_throws()
    {
        await using var scope = Services.CreateAsyncScope();
        var topics = scope.ServiceProvider.GetRequiredService<ILiveTopics>();
        await Assert.ThrowsAsync<NoTenantException>(() => topics.PublishAsync("menu", "{}", default));
        Assert.Throws<NoTenantException>(() => topics.FollowAsync("menu", default));
    }

    [Fact]
    public async Task Setting_a_timer_without_a_brand_throws()
    {
        await using var scope = Services.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(default);
        var timers = scope.ServiceProvider.GetRequiredService<ITimers>();
        await Assert.ThrowsAsync<NoTenantException>(() => timers.SetAsync(new MenuChanged([], Instant.MinValue), "any", Instant.MaxValue, default));
    }

    [Fact]
    public async Task Enqueueing_an_event_without_a_brand_throws()
    {
        await using var scope = Services.CreateAsyncScope();
        var recorder = scope.ServiceProvider.GetRequiredService<ChangeRecorder>();
        var db = scope.ServiceProvider.GetRequiredService<TenancyDb>();
        Assert.Throws<NoTenantException>(() => recorder.Publish(db, new MenuChanged([], Instant.MinValue), "any", 1, Instant.MinValue));
    }

    [Fact]
    public async Task Saving_outside_a_use_cases_transaction_throws()
    {
        await using var scope = await TenantScopes.EnterAsync(Services, brands.Ours.Id);
        var db = scope.ServiceProvider.GetRequiredService<TenancyDb>();
        db.Add(NewHistory());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [InlineData(EntityState.Added)]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task Saving_another_brands_row_throws(EntityState state)
    {
        await using var scope = await TenantScopes.EnterAsync(Services, brands.Ours.Id);
        await using var transaction = await scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(default);
        var db = scope.ServiceProvider.GetRequiredService<TenancyDb>();
        var entry = db.Entry(NewHistory());
        entry.Property("TenantId").CurrentValue = brands.Theirs.Id;
        entry.State = state;
        await Assert.ThrowsAsync<ForeignTenantException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_saved_row_cannot_change_its_brand()
    {
        await using var scope = await TenantScopes.EnterAsync(Services, brands.Ours.Id);
        await using var transaction = await scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(default);
        var db = scope.ServiceProvider.GetRequiredService<TenancyDb>();
        var row = await db.History.FirstAsync();
        Assert.Throws<InvalidOperationException>(() =>
        {
            db.Entry(row).Property("TenantId").CurrentValue = brands.Theirs.Id;
            db.ChangeTracker.DetectChanges();
        });
    }

    private static HistoryRow NewHistory() => new() { Entity = "test.row", EntityId = Guid.NewGuid(), Version = 1, Author = "system", ValidFrom = Instant.FromUnixTimeSeconds(0) };
}
