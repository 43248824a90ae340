using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace FoodSaaS.Tenancy.Freshness;

/// <param name="Step">Of the marks, before it was read.</param>
/// <param name="Until">When it becomes another one by itself.</param>
internal sealed record Fact(object Value, long Step, IReadOnlyList<string> Tags, Instant? Until);

/// <summary>Facts of all brands on this node: those that nobody asks for go, and of too many some.</summary>
internal sealed class FactMemory : INodeMemory, IDisposable
{
    /// <summary>Some kilobytes each at most: a dish, a group of options, a location.</summary>
    private const int Most = 20_000;

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _facts = new(new MemoryCacheOptions { SizeLimit = Most });

    public Fact? Find(TenantId brand, string key) => _facts.Get<Fact>((brand, key));

    public void Keep(TenantId brand, string key, Fact fact) => _facts.Set((brand, key), fact, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unused });

    public void Forget() => _facts.Clear();

    public void Dispose() => _facts.Dispose();
}
