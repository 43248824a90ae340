using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

/// <summary>
/// Makes recently visited pages again after a change, two at once for a brand. No change waits for it: slow pages must not keep the next one from being told.
/// What a stop cuts off is made at its next visit.
/// </summary>
internal sealed class PageRefills(BrandWork work, IClock clock, ILogger<PageRefills> log) : IHostedService, IDisposable
{
    private const int AtOnce = 2;

    private readonly Lock _gate = new();
    private readonly Dictionary<TenantId, Waiting> _brands = [];
    private readonly CancellationTokenSource _stop = new();

    public bool IsIdle
    {
        get
        {
            lock (_gate) return _brands.Count == 0;
        }
    }

    /// <summary>A route that waits already is made once, for all receipts that name it.</summary>
    public void Add(TenantId brand, Guid receipt, IReadOnlyCollection<string> routes)
    {
        if (routes.Count == 0) return;
        lock (_gate)
        {
            if (_brands.TryGetValue(brand, out var waiting))
            {
                waiting.Add(receipt, routes);
                return;
            }

            _brands[brand] = waiting = new Waiting();
            waiting.Add(receipt, routes);
            waiting.Worker = Task.Run(() => WorkAsync(brand, waiting));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        Task[] workers;
        lock (_gate) workers = [.. _brands.Values.Select(b => b.Worker)];
        await Task.WhenAll(workers).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    private async Task WorkAsync(TenantId brand, Waiting waiting)
    {
        while (Next(brand, waiting) is { Length: > 0 } next) await Task.WhenAll(next.Select(page => RefillAsync(brand, page.Route, page.Receipts)));
    }

    private (string Route, Guid[] Receipts)[] Next(TenantId brand, Waiting waiting)
    {
        lock (_gate)
        {
            var next = _stop.IsCancellationRequested ? [] : waiting.Take(AtOnce);
            if (next.Length == 0) _brands.Remove(brand);
            return next;
        }
    }

    private async Task RefillAsync(TenantId brand, string route, Guid[] receipts)
    {
        try
        {
            await work.RunAsync(brand, services => RefillAsync(services, route, receipts), _stop.Token);
        }
        catch (Exception failure) when (!_stop.IsCancellationRequested)
        {
            log.LogWarning(failure, "{Route} could not be made again; its next visit makes it.", route);
        }
        catch (Exception)
        {
            // The process ends: connections and caches go first.
        }
    }

    private async Task RefillAsync(IServiceProvider services, string route, Guid[] receipts)
    {
        var pages = services.GetRequiredService<IStorefrontPages>();
        if (!await pages.RefillAsync(route, _stop.Token)) return;
        var now = clock.GetCurrentInstant();
        await services.GetRequiredService<FreshnessWork>().WriteAsync(
            db => db.ReplacedPages.Where(p => receipts.Contains(p.ReceiptId) && p.Node == pages.Node && p.Route == route)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.FreshAt, now), _stop.Token),
            _stop.Token);
    }

    private sealed class Waiting
    {
        private readonly OrderedDictionary<string, List<Guid>> _routes = new(StringComparer.Ordinal);

        public Task Worker { get; set; } = Task.CompletedTask;

        public void Add(Guid receipt, IEnumerable<string> routes)
        {
            foreach (var route in routes)
            {
                if (!_routes.TryGetValue(route, out var receipts)) _routes.Add(route, receipts = []);
                receipts.Add(receipt);
            }
        }

        public (string Route, Guid[] Receipts)[] Take(int atMost)
        {
            (string Route, Guid[] Receipts)[] taken = [.. _routes.Take(atMost).Select(r => (r.Key, r.Value.ToArray()))];
            foreach (var (route, _) in taken) _routes.Remove(route);
            return taken;
        }
    }
}
