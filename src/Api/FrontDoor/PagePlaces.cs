using FoodSaaS.Api.Quotas;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Lets the storefront make only so many pages of one brand at once, so that a brand whose pages are slow or storming leaves room for the others.</summary>
internal sealed class PagePlaces(QuotaOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Brand> _brands = new(StringComparer.Ordinal);

    /// <exception cref="StorefrontBusyException">As many wait for the brand as may.</exception>
    public async Task<T> RunAsync<T>(string brand, Func<Task<T>> make)
    {
        await EnterAsync(brand);
        try
        {
            return await make();
        }
        finally
        {
            Leave(brand);
        }
    }

    private Task EnterAsync(string name)
    {
        lock (_gate)
        {
            if (!_brands.TryGetValue(name, out var brand)) _brands[name] = brand = new Brand();
            if (brand.Taken < options.PagesAtOnce)
            {
                brand.Taken++;
                return Task.CompletedTask;
            }

            if (brand.Waiting.Count >= options.PagesWaiting) throw new StorefrontBusyException();
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            brand.Waiting.Enqueue(turn);
            return turn.Task;
        }
    }

    /// <summary>Hands the place to whoever waits longest.</summary>
    private void Leave(string name)
    {
        lock (_gate)
        {
            var brand = _brands[name];
            if (brand.Waiting.TryDequeue(out var next)) next.SetResult();
            else if (--brand.Taken == 0) _brands.Remove(name);
        }
    }

    private sealed class Brand
    {
        public int Taken { get; set; }

        public Queue<TaskCompletionSource> Waiting { get; } = [];
    }
}

/// <summary>Too many pages of one brand wait for the storefront.</summary>
internal sealed class StorefrontBusyException() : Exception("Too many pages of this brand wait for the storefront.");
