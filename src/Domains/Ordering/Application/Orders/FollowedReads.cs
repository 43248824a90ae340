using System.Collections.Concurrent;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>A version of an order, or of its payment, as those who follow it are told of it.</summary>
/// <param name="Payment">Null where the order is different.</param>
internal sealed record FollowedOrder(Guid Id, int Version, string? Payment = null);

/// <summary>An order that many follow is read once a version on a node, by the first who is told of it: a thousand followers ask the database one question.</summary>
internal sealed class FollowedReads
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(TenantId Brand, FollowedOrder Told), Task<OrderRead?>> _reads = new();

    public async Task<OrderRead?> GetAsync(TenantId brand, FollowedOrder told, Func<Task<OrderRead?>> readAsync)
    {
        var mine = new TaskCompletionSource<OrderRead?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _reads.GetOrAdd((brand, told), mine.Task);
        if (first != mine.Task) return await first ?? await readAsync();
        try
        {
            if (_reads.Count > Most) _reads.Clear();
            var read = await readAsync();
            mine.SetResult(read);
            return read;
        }
        catch
        {
            // The first one may just have gone: the others read for themselves.
            _reads.TryRemove((brand, told), out _);
            mine.SetResult(null);
            throw;
        }
    }
}

/// <summary>An order with what is known of its payment. Nobody changes it.</summary>
/// <param name="MayTip">Whether a tip can be given for it now.</param>
internal sealed record OrderRead(Order Order, PaymentState? Payment, bool MayTip);
