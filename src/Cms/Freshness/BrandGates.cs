using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Freshness;

/// <summary>One invalidation at a time per brand and node, so that a slower, older answer never overwrites a newer one.</summary>
internal sealed class BrandGates
{
    private readonly ConcurrentDictionary<TenantId, SemaphoreSlim> _gates = new();

    public async Task<IDisposable> EnterAsync(TenantId brand, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(brand, static _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        return new Entered(gate);
    }

    private sealed class Entered(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
