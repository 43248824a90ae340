using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>
/// Does for one brand what the Next.js storefront does: keeps answers and pages, reports each page before it keeps it, and drops both when it hears that their
/// keys changed. It outlives the host that it talks to, as a process of its own would.
/// </summary>
internal sealed class IsrSite
{
    private readonly Guid _brand;
    private readonly int _internalPort;
    private readonly IClock _clock;
    private readonly ConcurrentDictionary<string, (string Body, long Version)> _answers = new();
    private readonly ConcurrentDictionary<string, (string Body, string Key, long Version)> _pages = new();
    private readonly ConcurrentDictionary<string, long> _invalidated = new();
    private long _version = -1;
    private volatile bool _isUnsure;

    public IsrSite(ListeningStorefront storefront, Guid brand, int internalPort, IClock clock)
    {
        (_brand, _internalPort, _clock) = (brand, internalPort, clock);
        storefront.Sites[brand] = PageAsync;
        storefront.Ears[brand] = HearAsync;
        storefront.Doubts[brand] = () =>
        {
            _isUnsure |= IsUp;
            return Task.FromResult(IsUp);
        };
    }

    /// <summary>Routes in the order in which they were rendered.</summary>
    public ConcurrentQueue<string> Rendered { get; } = new();

    /// <summary>False: the process is down for pages and webhooks alike.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>Runs within each rendering, after its fetch and before its report.</summary>
    public Func<string, Task>? WhileRendering { get; set; }

    /// <summary>Runs when a webhook is taken in, before it is answered.</summary>
    public Func<Task>? WhenHeard { get; set; }

    public static string KeyOf(Guid brand, string locale, string rest)
    {
        var (query, variables) = SiteQueries.Of(rest);
        return SiteSignatures.KeyOf($"{brand}\n{locale}\n{query}\n{JsonSerializer.Serialize(variables)}");
    }

    private async Task<bool> HearAsync(ListeningStorefront.Revalidation told)
    {
        if (!IsUp) return false;
        Take(told.Version, told.Keys.Select(key => KeyValuePair.Create(key, told.Version)));
        if (WhenHeard is { } act) await act();
        return true;
    }

    /// <summary>Asks for what it may have missed.</summary>
    private async Task CatchUpAsync(SiteApi api)
    {
        var (version, keys) = await api.InvalidationsAsync();
        Take(version, keys);
        _isUnsure = false;
    }

    private void Take(long version, IEnumerable<KeyValuePair<string, long>> keys)
    {
        foreach (var (key, at) in keys) _invalidated.AddOrUpdate(key, at, (_, known) => Math.Max(known, at));
        foreach (var (key, answer) in _answers.Where(a => IsOutdated(a.Key, a.Value.Version))) _answers.TryRemove(KeyValuePair.Create(key, answer));
        foreach (var (route, page) in _pages.Where(p => IsOutdated(p.Value.Key, p.Value.Version))) _pages.TryRemove(KeyValuePair.Create(route, page));
        Raise(version);
    }

    private async Task PageAsync(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/', 5);
        if (!IsUp || parts.Length < 4)
        {
            http.Response.StatusCode = IsUp ? 404 : 502;
            return;
        }

        using var api = new SiteApi(_internalPort, _brand, _clock);
        if (_isUnsure) await CatchUpAsync(api);
        var route = http.Request.Path.Value!;
        if (_pages.TryGetValue(route, out var kept)) await WriteAsync(http, kept.Body, "HIT", kept.Version.ToString(CultureInfo.InvariantCulture));
        else await RenderAsync(http, api, route, parts[3], parts.Length > 4 ? parts[4] : "");
    }

    private async Task RenderAsync(HttpContext http, SiteApi api, string route, string locale, string rest)
    {
        Rendered.Enqueue(route);
        var key = KeyOf(_brand, locale, rest);
        var answer = await AnswerAsync(api, locale, rest, key);
        if (WhileRendering is { } meanwhile) await meanwhile(route);
        var body = $"<!doctype html><html><head><script>self.key='{key}'</script></head><body><pre>{answer.Body}</pre></body></html>";
        if (answer.Body.Contains("\"page\":null", StringComparison.Ordinal) || answer.Body.Contains("\"item\":null", StringComparison.Ordinal))
        {
            http.Response.StatusCode = 404;
            return;
        }

        var isTaken = !IsOutdated(key, answer.Version) && await api.ReportAsync(route, [key], answer.Version);
        var isCurrent = !IsOutdated(key, answer.Version);
        if (isTaken && isCurrent) _pages[route] = (body, key, answer.Version);
        if (!isTaken) await CatchUpAsync(api);
        await WriteAsync(http, body, "MISS", !isCurrent ? "outdated" : isTaken ? answer.Version.ToString(CultureInfo.InvariantCulture) : null);
    }

    private async Task<(string Body, long Version)> AnswerAsync(SiteApi api, string locale, string rest, string key)
    {
        if (_answers.TryGetValue(key, out var known)) return known;
        if (Interlocked.Read(ref _version) < 0) await CatchUpAsync(api);
        var version = Interlocked.Read(ref _version);
        var (query, variables) = SiteQueries.Of(rest);
        var answer = (await api.AnswerAsync(query, variables, locale, key), version);
        if (!IsOutdated(key, version)) _answers[key] = answer;
        return answer;
    }

    private static Task WriteAsync(HttpContext http, string body, string from, string? mark)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "s-maxage=31536000";
        http.Response.Headers["x-nextjs-cache"] = from;
        if (mark is not null) http.Response.Headers["x-foodsaas-page"] = mark;
        return http.Response.WriteAsync(body);
    }

    private bool IsOutdated(string key, long version) => _invalidated.TryGetValue(key, out var at) && at > version;

    private void Raise(long version)
    {
        for (var seen = Interlocked.Read(ref _version); seen < version;) seen = Interlocked.CompareExchange(ref _version, version, seen) is var was && was == seen ? version : was;
    }
}
