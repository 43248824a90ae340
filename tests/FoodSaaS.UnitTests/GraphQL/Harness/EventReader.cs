using System.Net;
using System.Text.Json;

namespace FoodSaaS.UnitTests.GraphQL.Harness;

/// <summary>Reads a stream of events as it comes.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventReader(HttpResponseMessage response, Stream body) => (_response, _lines) = (response, new StreamReader(body));

    public HttpStatusCode Status => _response.StatusCode;

    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    public double? RetryAfter => _response.Headers.RetryAfter?.Delta?.TotalSeconds;

    public static Task<EventReader> OpenAsync(KitchenHost host, string query, string accept = "text/event-stream", string? viewer = null) =>
        OpenAsync(host, KitchenHost.Post(query, viewer: viewer, accept: null), accept);

    public static async Task<EventReader> OpenAsync(KitchenHost host, HttpRequestMessage request, string accept = "text/event-stream")
    {
        request.Headers.Add("Accept", accept);
        if (!request.Headers.Contains(KitchenHost.BrandHeader)) request.Headers.Add(KitchenHost.BrandHeader, "sushi");
        var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventReader(response, await response.Content.ReadAsStreamAsync());
    }

    public static string CodeIn(JsonElement result) => result.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    /// <summary>The data of the next event, which must be of that name; null where it is empty. Comments are passed over.</summary>
    public async Task<JsonElement?> NextAsync(string name)
    {
        var line = await LineAsync();
        while (line is ":" or "") line = await LineAsync();
        Assert.Equal($"event: {name}", line);
        var data = await LineAsync();
        Assert.StartsWith("data:", data, StringComparison.Ordinal);
        Assert.Equal("", await LineAsync());
        var text = data!["data:".Length..].Trim();
        return text.Length == 0 ? null : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Waits for a sign of life.</summary>
    public async Task CommentAsync()
    {
        while (await LineAsync() is { } line)
        {
            if (line == ":") return;
        }

        Assert.Fail("The stream is over.");
    }

    public async Task<bool> IsOverAsync() => await LineAsync() is null;

    public async Task ToTheEndAsync()
    {
        while (await LineAsync() is not null)
        {
        }
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> LineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _lines.ReadLineAsync(patience.Token);
    }
}
