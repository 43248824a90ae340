using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Api.Demo;

/// <summary>A browser at one host of the front door: posts GraphQL and files, keeps the session cookie.</summary>
/// <param name="stopping">Ends what is under way.</param>
internal sealed class DemoApi(int port, string hostName, CancellationToken stopping = default) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    private readonly string _host = string.Create(CultureInfo.InvariantCulture, $"{hostName}:{port}");
    private string? _session;

    public CancellationToken Stopping => stopping;

    /// <summary>Runs a mutation or query and returns the payload of its one root field.</summary>
    /// <exception cref="DemoRefusedException">It was refused.</exception>
    public async Task<JsonNode> CallAsync(string path, string document, JsonObject? variables = null) =>
        (await DataAsync(path, document, variables)).Single().Value ?? throw new DemoRefusedException("null", $"{document}\n{variables?.ToJsonString()}");

    /// <summary>Runs a document and returns the payloads of all of its root fields.</summary>
    /// <exception cref="DemoRefusedException">One of them was refused.</exception>
    public async Task<JsonObject> DataAsync(string path, string document, JsonObject? variables = null)
    {
        using var content = JsonContent.Create(new JsonObject { ["query"] = document, ["variables"] = variables });
        var answer = (await SendAsync(path, content))!;
        var data = answer["data"] as JsonObject;
        var refusal = answer["errors"] as JsonArray ?? data?.Select(p => (p.Value as JsonObject)?["errors"]).OfType<JsonArray>().FirstOrDefault(e => e.Count > 0);
        return refusal is null && data is not null ? data : throw new DemoRefusedException(CodeOf(refusal), $"{document}\n{variables?.ToJsonString()}\n{answer.ToJsonString()}");
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

    private static string CodeOf(JsonArray? refusal) => (refusal?[0]?["code"] ?? refusal?[0]?["message"])?.GetValue<string>() ?? "no answer";

    private async Task<JsonNode?> SendAsync(string path, HttpContent content, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = content };
        request.Headers.Host = _host;
        request.Headers.Add("Origin", $"http://{_host}");
        if (_session is not null) request.Headers.Add("Cookie", _session);
        using var response = await _http.SendAsync(request, stopping);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.FirstOrDefault(c => c.StartsWith(ISessionCookie.Name + "=", StringComparison.Ordinal)) is { } cookie) _session = cookie.Split(';')[0];
        var text = await response.Content.ReadAsStringAsync(stopping);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}

/// <summary>The API refused what was asked.</summary>
/// <param name="code">Of the first error.</param>
internal sealed class DemoRefusedException(string code, string asked) : Exception($"{code}\n{asked}")
{
    public string Code => code;
}
