using System.Collections.Concurrent;
using FoodSaaS.Api.GraphQL;
using Microsoft.AspNetCore.Http;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>Stands before the registry of answers and holds one up while the test changes what it was made from.</summary>
internal sealed class HoldingObserver(IAnswerObserver inner, ConcurrentDictionary<Guid, Func<Task>> holds) : IAnswerObserver
{
    public bool Trusts(HttpContext http) => inner.Trusts(http);

    public async Task OnAnsweredAsync(AnsweredQuery answered, CancellationToken cancellationToken)
    {
        if (holds.TryRemove(answered.Tenant.Value, out var hold)) await hold();
        await inner.OnAnsweredAsync(answered, cancellationToken);
    }
}
