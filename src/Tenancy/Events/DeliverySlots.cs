using System.Collections.Concurrent;

namespace FoodSaaS.Tenancy.Events;

/// <summary>What a dispatcher works on at one time. No brand holds more than its share, so one whose endpoints hang leaves room for all others.</summary>
internal sealed class DeliverySlots
{
    public const int All = 24;
    public const int OfABrand = 4;

    private readonly ConcurrentDictionary<Guid, int> _taken = new();

    public int Free => All - _taken.Values.Sum();

    /// <summary>The brands that hold slots, and how many more each of them may take.</summary>
    public (Guid[] Brands, int[] Free) FreeOfBusyBrands()
    {
        var taken = _taken.ToArray();
        return ([.. taken.Select(t => t.Key)], [.. taken.Select(t => OfABrand - t.Value)]);
    }

    public void Take(Guid brand) => _taken.AddOrUpdate(brand, 1, (_, taken) => taken + 1);

    public void Leave(Guid brand)
    {
        if (_taken.AddOrUpdate(brand, 0, (_, taken) => taken - 1) == 0) _taken.TryRemove(new KeyValuePair<Guid, int>(brand, 0));
    }
}
