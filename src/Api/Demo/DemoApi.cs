using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Api.Demo;

/// <summary>A browser at the console: posts GraphQL and files, keeps the session cookie.</summary>
internal sealed class DemoApi(int port, string rootDomain) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    private readonly string _host = string.Create(CultureInfo.InvariantCulture, $"admin.{rootDomain}:{port}");
    private string? _session;

    /// <summary>Runs a mutation or query and returns the payload of its one root field; a refusal stops the seeding.</summary>
    public async Task<JsonNode> CallAsync(string path, string document, JsonObject? variables = null)
    {
        using var content = JsonContent.Create(new JsonObject { ["query"] = document, ["variables"] = variables });
        var answer = (await SendAsync(path, content))!;
        var payload = answer["data"]?.AsObject().Single().Value;
        var isRefused = answer["errors"] is not null || (payload is JsonObject and not null && payload["errors"] is JsonArray { Count: > 0 });
        return isRefused || payload is null ? throw new InvalidOperationException($"{document}\n{variables?.ToJsonString()}\n{answer.ToJsonString()}") : payload;
    }

    public async Task<string> UploadAsync(string path, string file)
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(file)), "file", Path.GetFileName(file) } };
        var answer = await SendAsync(path, content);
        return answer?["id"]?.GetValue<string>() ?? throw new InvalidOperationException($"{file}: {answer?.ToJsonString()}");
    }

    /// <summary>Sends a file's bytes as they are.</summary>
    public async Task PutAsync(string path, string file, string contentType)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file)) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        if (await SendAsync(path, content, HttpMethod.Put) is { } refused) throw new InvalidOperationException($"{file}: {refused.ToJsonString()}");
    }

    /// <summary>The newest mail to an address; sending is a matter of moments.</summary>
    public async Task<string> MailToAsync(string email)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/dev/mail.json");
            request.Headers.Host = _host;
            using var response = await _http.SendAsync(request, patience.Token);
            var mails = JsonNode.Parse(await response.Content.ReadAsStringAsync(patience.Token))!.AsArray();
            if (mails.FirstOrDefault(m => m!["to"]!.GetValue<string>() == email) is { } mail) return mail["text"]!.GetValue<string>();
            await Task.Delay(50, patience.Token);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode?> SendAsync(string path, HttpContent content, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = content };
        request.Headers.Host = _host;
        request.Headers.Add("Origin", $"http://{_host}");
        if (_session is not null) request.Headers.Add("Cookie", _session);
        using var response = await _http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies)) _session = cookies.Single(c => c.StartsWith(ISessionCookie.Name, StringComparison.Ordinal)).Split(';')[0];
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
