using System.Collections.Concurrent;

namespace FoodSaaS.Tenancy.Calls;

/// <summary>The calls that a node has under way. No lane and no brand holds more than its share.</summary>
internal sealed class CallSlots
{
    public const int All = 128;
    public const int OfABrand = 8;
    public const int OfALane = 4;

    private readonly ConcurrentDictionary<Guid, int> _brands = new();
    private readonly ConcurrentDictionary<Guid, int> _lanes = new();

    public int Free => All - _brands.Values.Sum();

    public Guid[] FullBrands => Full(_brands, OfABrand);

    public Guid[] FullLanes => Full(_lanes, OfALane);

    public void Take(Guid brand, Guid lane)
    {
        Take(_brands, brand);
        Take(_lanes, lane);
    }

    public void Leave(Guid brand, Guid lane)
    {
        Leave(_brands, brand);
        Leave(_lanes, lane);
    }

    private static Guid[] Full(ConcurrentDictionary<Guid, int> taken, int share) => [.. taken.Where(t => t.Value >= share).Select(t => t.Key)];

    private static void Take(ConcurrentDictionary<Guid, int> taken, Guid by) => taken.AddOrUpdate(by, 1, (_, n) => n + 1);

    private static void Leave(ConcurrentDictionary<Guid, int> taken, Guid by)
    {
        if (taken.AddOrUpdate(by, 0, (_, n) => n - 1) == 0) taken.TryRemove(new KeyValuePair<Guid, int>(by, 0));
    }
}
