using System.Collections.Concurrent;

namespace FoodSaaS.Api.Quotas;

/// <summary>So many at once a subject; nobody waits.</summary>
internal sealed class Places<TSubject>(int most)
    where TSubject : struct
{
    private readonly ConcurrentDictionary<TSubject, int> _taken = new();

    /// <summary>A place, to be given back by disposing of it, or null where all are taken.</summary>
    public IDisposable? Take(TSubject subject)
    {
        while (true)
        {
            if (!_taken.TryGetValue(subject, out var taken))
            {
                if (_taken.TryAdd(subject, 1)) return new Place(this, subject);
            }
            else if (taken >= most)
            {
                return null;
            }
            else if (_taken.TryUpdate(subject, taken + 1, taken))
            {
                return new Place(this, subject);
            }
        }
    }

    private void GiveBack(TSubject subject)
    {
        while (true)
        {
            var taken = _taken[subject];
            if (taken > 1 ? _taken.TryUpdate(subject, taken - 1, taken) : _taken.TryRemove(KeyValuePair.Create(subject, taken))) return;
        }
    }

    private sealed class Place(Places<TSubject> places, TSubject subject) : IDisposable
    {
        private int _isBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isBack, 1) == 0) places.GiveBack(subject);
        }
    }
}
