using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Domain.Certificates;
using NodaTime;

namespace FoodSaaS.Cms.Infrastructure.Acme;

/// <summary>One exchange with the authority: a signed request with a nonce that is used once, a bounded answer. No redirects, cookies or retries but for a nonce that had grown old.</summary>
internal sealed class AcmeHttp(IClock clock) : IDisposable
{
    private const string NonceHeader = "Replay-Nonce";
    private const int MostNonces = 16;
    private const int MostTries = 4;
    private const int LargestAnswer = 256 * 1024;
    private static readonly Duration LongestWait = Duration.FromDays(1);

    private readonly ConcurrentQueue<string> _nonces = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = LargestAnswer,
        DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("FoodSaaS", "1") } },
    };

    public Task<AcmeAnswer> GetAsync(string url, CancellationToken cancellationToken) => AskAsync(() => new HttpRequestMessage(HttpMethod.Get, Safe(url)), cancellationToken);

    /// <exception cref="AuthorityException">The authority refused, or did not answer.</exception>
    public async Task<AcmeAnswer> PostAsync(string url, AccountKey key, string? account, string nonceAt, JsonObject? payload, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var body = key.Sign(url, await NonceAsync(nonceAt, cancellationToken), account, payload);
            var answer = await AskAsync(
                () => new HttpRequestMessage(HttpMethod.Post, Safe(url)) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/jose+json") } } },
                cancellationToken);
            if (answer.IsSuccess) return answer;
            if (AcmeProblems.TypeOf(answer.Json) != AcmeProblems.BadNonce || tries == MostTries) throw AcmeProblems.Refused(answer.Status, answer.Json, answer.Wait);
            // Whatever else is kept is older than the one that came with the refusal.
            _nonces.Clear();
            if (answer.Nonce is { } fresh) _nonces.Enqueue(fresh);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> NonceAsync(string nonceAt, CancellationToken cancellationToken)
    {
        if (_nonces.TryDequeue(out var nonce)) return nonce;
        await AskAsync(() => new HttpRequestMessage(HttpMethod.Head, Safe(nonceAt)), cancellationToken);
        return _nonces.TryDequeue(out nonce) ? nonce : throw new AuthorityException(CertificateFault.AuthorityFailed, "The certificate authority gave no nonce.", keepsOrder: true);
    }

    private async Task<AcmeAnswer> AskAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        try
        {
            using var request = make();
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            var nonce = response.Headers.TryGetValues(NonceHeader, out var nonces) ? nonces.First() : null;
            if (nonce is not null && _nonces.Count < MostNonces) _nonces.Enqueue(nonce);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return new AcmeAnswer(response.StatusCode, text, response.Headers.Location?.OriginalString, nonce, WaitOf(response.Headers.RetryAfter));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new AuthorityException(CertificateFault.AuthorityUnreachable, "The certificate authority did not answer.", keepsOrder: true, inner: failure);
        }
    }

    private static Uri Safe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && AcmeAddresses.IsSafe(address)
        ? address
        : throw new AuthorityException(CertificateFault.AuthorityFailed, "The certificate authority named an address that is not asked.");

    private Duration? WaitOf(RetryConditionHeaderValue? header)
    {
        Duration? asked = header switch
        {
            { Delta: { } delta } => Duration.FromTimeSpan(delta),
            { Date: { } date } => Instant.FromDateTimeOffset(date) - clock.GetCurrentInstant(),
            _ => null,
        };
        return asked is { } wait ? Duration.Max(Duration.FromSeconds(1), Duration.Min(wait, LongestWait)) : null;
    }
}

/// <param name="Location">Address of what was made.</param>
/// <param name="Wait">How long the authority wants to be let be: between a second and a day.</param>
internal sealed record AcmeAnswer(HttpStatusCode Status, string Text, string? Location, string? Nonce, Duration? Wait)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Undefined where the answer is no JSON.</summary>
    public JsonElement Json { get; } = Parse(Text);

    /// <exception cref="AuthorityException">It has no such text.</exception>
    public string Get(string name) => Find(name) ?? throw new AuthorityException(CertificateFault.AuthorityFailed, $"The certificate authority's answer has no {name}.");

    public string? Find(string name) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
