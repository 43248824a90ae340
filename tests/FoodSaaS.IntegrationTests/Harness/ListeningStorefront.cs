using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Stands where the Next.js processes stand: keeps what it was told and serves pages that the test sets.</summary>
internal sealed class ListeningStorefront : IAsyncDisposable
{
    public static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly WebApplication _app;

    public ListeningStorefront()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/internal/revalidate", RevalidateAsync);
        _app.MapPost("/internal/resync", ResyncAsync);
        _app.MapGet("/internal/health", () => "ok");
        _app.MapGet("/{**path}", PageAsync);
    }

    public string Address => _app.Urls.Single();

    public ConcurrentQueue<Revalidation> Heard { get; } = new();

    /// <summary>Answers a page request; the default is 404.</summary>
    public Func<HttpContext, Task>? Page { get; set; }

    /// <summary>Answers page requests of one brand; they win over <see cref="Page"/>.</summary>
    public ConcurrentDictionary<Guid, Func<HttpContext, Task>> Sites { get; } = new();

    /// <summary>Takes in what is heard of one brand before it counts as heard; false answers 503.</summary>
    public ConcurrentDictionary<Guid, Func<Revalidation, Task<bool>>> Ears { get; } = new();

    /// <summary>Hear that they may have missed something; false answers 503.</summary>
    public ConcurrentDictionary<Guid, Func<Task<bool>>> Doubts { get; } = new();

    public IEnumerable<Revalidation> HeardOf(Guid brand) => Heard.Where(r => r.Tenant == brand);

    public Task StartAsync() => _app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task RevalidateAsync(HttpContext http)
    {
        var revalidation = (await JsonSerializer.DeserializeAsync<Revalidation>(http.Request.Body, JsonSerializerOptions.Web))!;
        if (Ears.TryGetValue(revalidation.Tenant, out var ear) && !await ear(revalidation))
        {
            http.Response.StatusCode = 503;
            return;
        }

        Heard.Enqueue(revalidation with { Signature = http.Request.Headers["X-FoodSaaS-Signature"].ToString() });
    }

    private async Task ResyncAsync(HttpContext http)
    {
        foreach (var doubt in Doubts.Values)
        {
            if (!await doubt()) http.Response.StatusCode = 503;
        }
    }

    private async Task PageAsync(HttpContext http)
    {
        if (http.Request.Path.Value!.Split('/') is ["", "t", var tenant, ..] && Guid.TryParse(tenant, out var id) && Sites.TryGetValue(id, out var site)) await site(http);
        else if (Page is { } page) await page(http);
        else http.Response.StatusCode = 404;
    }

    internal sealed record Revalidation(Guid Id, Guid Tenant, long Version, IReadOnlyList<string> Keys, string Signature = "");
}
