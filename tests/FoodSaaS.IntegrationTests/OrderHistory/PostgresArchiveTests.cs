using System.Runtime.CompilerServices;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.OrderHistory;

/// <summary>Two brands with a history, over and over emptied.</summary>
public sealed class HistoryBrands(ApiFixture api) : IAsyncLifetime
{
    private readonly Stack<Guid> _free = new();

    internal ApiFixture Api => api;

    internal TestBrand First { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        First = await TestBrand.SignUpAsync(api);
        foreach (var brand in new[] { First, await TestBrand.SignUpAsync(api) }) _free.Push(GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Works for a brand that nobody works for.</summary>
    internal async Task BorrowAsync(Func<Guid, Task> work)
    {
        var brand = _free.Pop();
        try
        {
            await work(brand);
        }
        finally
        {
            _free.Push(brand);
        }
    }
}

public sealed class PostgresArchiveTests(HistoryBrands brands) : ArchiveContract, IClassFixture<HistoryBrands>
{
    private readonly ConditionalWeakTable<IOrderArchive, object> _brandOf = [];

    internal override Instant Now => brands.Api.Clock.GetCurrentInstant();

    internal override Task WithArchiveAsync(Func<IOrderArchive, Task> work) => brands.BorrowAsync(async brand =>
    {
        await using var scope = await TenantScopes.EnterAsync(brands.Api.Services, brand);
        var archive = scope.ServiceProvider.GetRequiredService<IOrderArchive>();
        _brandOf.Add(archive, brand);
        await archive.DropAsync(null, null, default);
        await work(archive);
    });

    internal override async Task WithSameAsync(IOrderArchive archive, Func<IOrderArchive, Task> work)
    {
        await using var scope = await TenantScopes.EnterAsync(brands.Api.Services, (Guid)_brandOf.GetValue(archive, _ => throw new InvalidOperationException()));
        await work(scope.ServiceProvider.GetRequiredService<IOrderArchive>());
    }
}
