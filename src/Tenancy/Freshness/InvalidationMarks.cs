using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Tenancy.Freshness;

/// <summary>
/// This node's memory of what was invalidated when, so that an answer whose making began before a change is never kept. A step is taken per brand and
/// invalidation; marks older than the longest possible request are forgotten.
/// </summary>
public sealed class InvalidationMarks : INodeMemory
{
    /// <summary>More steps than a brand takes between two losses of memory.</summary>
    private const long Stride = 1L << 40;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<TenantId, Marks> _brands = new();

    private long _floor;

    /// <summary>What was begun at an older step is not to be kept, whatever it was made from.</summary>
    public long Floor => Interlocked.Read(ref _floor);

    /// <summary>To be read before the first statement of an answer.</summary>
    public long Now(TenantId brand) => Math.Max(Floor, Of(brand).Now);

    /// <summary>Takes a step and says that the tags were invalidated at it.</summary>
    public long Mark(TenantId brand, IEnumerable<string> tags) => Of(brand).Mark(tags, Floor);

    /// <summary>True where one of the tags was invalidated after <paramref name="step"/>.</summary>
    public bool AnyAfter(TenantId brand, long step, IEnumerable<string> tags) => step < Floor || Of(brand).AnyAfter(step, tags);

    /// <summary>Everything may have been invalidated.</summary>
    public void Forget() => Interlocked.Add(ref _floor, Stride);

    private Marks Of(TenantId brand) => _brands.GetOrAdd(brand, static _ => new Marks());

    private sealed class Marks
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<string, (long Step, long At)> _steps = new(StringComparer.Ordinal);
        private long _now;
        private long _prunedAt = Environment.TickCount64;

        public long Now
        {
            get
            {
                lock (_gate) return _now;
            }
        }

        public long Mark(IEnumerable<string> tags, long floor)
        {
            lock (_gate)
            {
                _now = Math.Max(_now, floor) + 1;
                foreach (var tag in tags) _steps[tag] = (_now, Environment.TickCount64);
                Prune();
                return _now;
            }
        }

        public bool AnyAfter(long step, IEnumerable<string> tags)
        {
            lock (_gate)
            {
                if (step == _now) return false;
                if (IsAfter(DataChanged.Everything)) return true;
                foreach (var tag in tags)
                {
                    if (IsAfter(tag)) return true;
                }

                return false;
            }

            bool IsAfter(string tag) => _steps.TryGetValue(tag, out var mark) && mark.Step > step;
        }

        private void Prune()
        {
            var now = Environment.TickCount64;
            if (now - _prunedAt < Kept.TotalMilliseconds) return;
            _prunedAt = now;
            foreach (var old in _steps.Where(s => now - s.Value.At > Kept.TotalMilliseconds).Select(s => s.Key).ToList()) _steps.Remove(old);
        }
    }
}
