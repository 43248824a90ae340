using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Floors;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks;

/// <summary>What the measurements share: the running product, the brands made for them, and how long they may take.</summary>
internal sealed class Bench(RunningStack stack, BenchBrands brands, BenchArguments arguments) : IAsyncDisposable
{
    private NextFloor? _next;

    public RunningStack Stack => stack;

    public BenchBrands Brands => brands;

    public bool IsQuick => arguments.IsQuick;

    public LoadGenerator Load { get; } = new(connections: 32, start: Seconds(arguments, 2, 1), patience: Seconds(arguments, 40, 5), measured: Seconds(arguments, 10, 2));

    /// <summary>The bare Next.js page as large as a page of the storefront; built on first use, shared by all who compare with it.</summary>
    public async Task<NextFloor> NextFloorAsync(byte[] storefrontPage) => _next ??= await NextFloor.StartAsync(stack, storefrontPage);

    public async ValueTask DisposeAsync()
    {
        if (_next is not null) await _next.DisposeAsync();
    }

    private static TimeSpan Seconds(BenchArguments arguments, int whole, int quick) => TimeSpan.FromSeconds(arguments.IsQuick ? quick : whole);
}
