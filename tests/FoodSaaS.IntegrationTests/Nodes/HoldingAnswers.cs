using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.IntegrationTests.Nodes;

/// <summary>Stands before a node's engine and holds a change up, before its answers are made again, while the test does something.</summary>
internal sealed class HoldingAnswers(IStorefrontAnswers inner, ConcurrentDictionary<Guid, Func<Task>> holds) : IStorefrontAnswers
{
    public Task ForgetAsync(TenantId brand, IReadOnlyCollection<string> tags) => inner.ForgetAsync(brand, tags);

    public void Drop(TenantId brand, StorefrontAnswer answer) => inner.Drop(brand, answer);

    public async Task<StorefrontAnswer> AskAgainAsync(TenantId brand, StorefrontAnswer old, CancellationToken cancellationToken)
    {
        if (holds.TryRemove(brand.Value, out var hold)) await hold();
        return await inner.AskAgainAsync(brand, old, cancellationToken);
    }
}
