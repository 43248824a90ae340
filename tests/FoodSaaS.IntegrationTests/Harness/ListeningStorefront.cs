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
        _app.MapGet("/internal/health", () => "ok");
        _app.MapGet("/{**path}", PageAsync);
    }

    public string Address => _app.Urls.Single();

    public ConcurrentQueue<Revalidation> Heard { get; } = new();

    /// <summary>Answers a page request; the default is 404.</summary>
    public Func<HttpContext, Task>? Page { get; set; }

    public Task StartAsync() => _app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> RevalidateAsync(HttpContext http)
    {
        Heard.Enqueue((await JsonSerializer.DeserializeAsync<Revalidation>(http.Request.Body, JsonSerializerOptions.Web))!);
        return Results.Ok(new { ok = true });
    }

    private async Task PageAsync(HttpContext http)
    {
        if (Page is { } page) await page(http);
        else http.Response.StatusCode = 404;
    }

    internal sealed record Revalidation(Guid Id, Guid Tenant, long Version, IReadOnlyList<string> Keys);
}
