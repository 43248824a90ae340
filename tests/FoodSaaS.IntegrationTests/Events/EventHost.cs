using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Events;

/// <summary>A host whose dispatcher runs only when a test runs it, with two subscribers that tests can trouble.</summary>
public sealed class EventHost(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    internal Troubles Troubles => Host.Services.GetRequiredService<Troubles>();

    public async ValueTask InitializeAsync()
    {
        Host = await OwnHost.MakeAsync(api);
        // The tests' server never waits for its disk: who would wait for it says "local".
        await Host.ScalarAsync<object>($"ALTER DATABASE {Host.Database.Name} SET synchronous_commit = local");
        await Host.ScalarAsync<object>("CREATE TABLE public.effects (id bigint GENERATED ALWAYS AS IDENTITY, tenant_id uuid, owner uuid, aggregate text, number int, waits_for_disk text DEFAULT current_setting('synchronous_commit')); GRANT INSERT ON public.effects TO foodsaas_app");
        await Host.StartAsync(
            services =>
            {
                Troubles.AddTo(services);
                services.RemoveHosted<OutboxDispatcher>();
            },
            Troubles.Subscribe);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal async Task<Guid> BrandAsync()
    {
        var brand = await TestBrand.SignUpAsync(Host);
        var id = GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;
        await Host.SettleAsync();
        return id;
    }

    /// <summary>Saves an event within an open transaction; disposing without a commit undoes it.</summary>
    internal async Task<OpenWork> BeginAsync(Guid brand, params Happened[] events)
    {
        var scope = await TenantScopes.EnterAsync(Host.Services, brand);
        var transaction = await scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(default);
        var db = scope.ServiceProvider.GetRequiredService<TenancyDb>();
        foreach (var happened in events) scope.ServiceProvider.GetRequiredService<ChangeRecorder>().Publish(db, happened, happened.Aggregate, happened.Number, Host.Clock.GetCurrentInstant());
        await db.SaveChangesAsync();
        return new OpenWork(scope, transaction);
    }

    internal async Task HappenAsync(Guid brand, string aggregate, params int[] numbers)
    {
        await using var work = await BeginAsync(brand, [.. numbers.Select(n => new Happened(brand, aggregate, n))]);
        await work.CommitAsync();
    }

    /// <summary>The numbers of an aggregate's effects, in the order in which they came about.</summary>
    internal Task<IReadOnlyList<int>> EffectsAsync(Guid brand, string aggregate) =>
        Host.Database.ColumnAsync<int>("SELECT number FROM public.effects WHERE tenant_id = $1 AND aggregate = $2 ORDER BY id", brand, aggregate);
}

/// <summary>Saved and not yet committed.</summary>
internal sealed class OpenWork(AsyncServiceScope scope, TenantTransaction transaction) : IAsyncDisposable
{
    public Task CommitAsync() => transaction.CommitAsync(default);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await scope.DisposeAsync();
    }
}
