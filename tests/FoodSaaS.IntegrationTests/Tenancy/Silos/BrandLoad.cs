using System.Collections.Concurrent;
using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Tenancy.Silos;

/// <summary>A brand that is used all the time: staff add dishes, diners read the menu. Whatever fails, fails the test.</summary>
internal sealed class BrandLoad(FreshBrand brand)
{
    /// <summary>What they make must be told in time, too.</summary>
    private const int Writers = 1;

    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _steps = new(0);
    private Task _running = Task.CompletedTask;
    private int _number;
    private int _reads;

    /// <summary>The names of the dishes whose making was answered with success.</summary>
    public ConcurrentQueue<string> Made { get; } = new();

    public void Begin() => _running = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync()).Append(ReadAsync()));

    /// <summary>Waits for so many answers more, to staff and diners.</summary>
    public async Task MoreAsync(int answers)
    {
        while (_steps.Wait(0))
        {
            // What was answered before does not count.
        }

        for (var i = 0; i < answers; i++)
        {
            var step = _steps.WaitAsync(TimeSpan.FromSeconds(60));
            await Task.WhenAny(step, _running);
            if (_running.IsFaulted) await _running;
            Assert.True(await step, "Nobody was answered for 60 s.");
        }
    }

    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await _running;
    }

    private async Task WriteAsync()
    {
        await Task.Yield();
        string category = "";
        for (var dishes = 0; !_end.IsCancellationRequested; dishes++)
        {
            // A category holds 200.
            if (dishes % 100 == 0) category = (await brand.Brand.ChangeAsync("createCategory", new { name = In("en", $"Category {Guid.NewGuid():N}") }, "category", "id")).Id();
            var name = $"Dish {Interlocked.Increment(ref _number)}";
            await brand.Brand.ChangeAsync("createItem", new { categoryId = category, name = In("en", name), sizes = new[] { new { name = In("en", ""), price = "3.00" } } }, "item", "id");
            Made.Enqueue(name);
            _steps.Release();
        }
    }

    private async Task ReadAsync()
    {
        using var diner = brand.Brand.Diner(brand.Door);
        while (!_end.IsCancellationRequested)
        {
            // Another alias each time: no answer comes from a cache.
            var menu = await diner.DataAsync($"{{ r{Interlocked.Increment(ref _reads)}: menu {{ categories {{ items {{ slug }} }} }} }}");
            Assert.Contains("\"soup\"", menu.GetRawText(), StringComparison.Ordinal);
            _steps.Release();
        }
    }
}
