using System.Collections.Concurrent;

namespace FoodSaaS.Tenancy.Events;

/// <summary>What a dispatcher works on at one time. A brand that holds its share is claimed no more, so one whose endpoints hang leaves room for all others; a single claim may overshoot the share.</summary>
internal sealed class DeliverySlots
{
    public const int All = 24;
    public const int OfABrand = 4;

    private readonly ConcurrentDictionary<Guid, int> _taken = new();

    public int Free => All - _taken.Values.Sum();

    /// <summary>Brands that take no more for now.</summary>
    public Guid[] Full => [.. _taken.Where(t => t.Value >= OfABrand).Select(t => t.Key)];

    public void Take(Guid brand) => _taken.AddOrUpdate(brand, 1, (_, taken) => taken + 1);

    public void Leave(Guid brand)
    {
        if (_taken.AddOrUpdate(brand, 0, (_, taken) => taken - 1) == 0) _taken.TryRemove(new KeyValuePair<Guid, int>(brand, 0));
    }
}
