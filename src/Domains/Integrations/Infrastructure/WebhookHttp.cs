using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FoodSaaS.Integrations.Application;
using FoodSaaS.Integrations.Domain;
using NodaTime;

namespace FoodSaaS.Integrations.Infrastructure;

/// <summary>Posts a message to an endpoint. No redirects, proxies, cookies or shared connections; what an endpoint may cost in time and bytes is bounded.</summary>
internal sealed class WebhookHttp(PublicDoor door, WebhookSettings settings, IClock clock) : IDisposable
{
    private const int LongestHeadersInKilobytes = 16;

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        // A connection serves one request, so no brand's request goes over a connection that another brand's endpoint opened.
        PooledConnectionLifetime = TimeSpan.Zero,
        MaxResponseHeadersLength = LongestHeadersInKilobytes,
        MaxResponseDrainSize = 0,
        ActivityHeadersPropagator = null,
        ConnectCallback = (context, cancellationToken) => door.ConnectAsync(context.DnsEndPoint, cancellationToken),
    });

    public async Task<Reply> SendAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetCurrentInstant();
        var watch = Stopwatch.GetTimestamp();
        Reply Nothing(WebhookAttemptOutcome outcome) => new(startedAt, Stopwatch.GetElapsedTime(watch), outcome, null, null, null);
        if (parcel.Secrets.Count == 0) return Nothing(WebhookAttemptOutcome.SecretUnreadable);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.AnswerSeconds));
        try
        {
            using var request = RequestFor(parcel, startedAt);
            using var response = await _http.SendAsync(request, limit.Token);
            var took = Stopwatch.GetElapsedTime(watch);
            var outcome = response.IsSuccessStatusCode ? WebhookAttemptOutcome.Arrived : WebhookAttemptOutcome.Refused;
            return new Reply(startedAt, took, outcome, (int)response.StatusCode, await AnswerText.ReadAsync(response.Content, TimeSpan.FromSeconds(settings.ExcerptSeconds), cancellationToken), WaitAsked(response.Headers.RetryAfter));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Nothing(WebhookAttemptOutcome.TimedOut);
        }
        catch (HttpRequestException failure)
        {
            return Nothing(OutcomeOf(failure));
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage RequestFor(Parcel parcel, Instant sentAt)
    {
        var id = WebhookMessage.PublicId(parcel.MessageId);
        var request = new HttpRequestMessage(HttpMethod.Post, parcel.Url)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(parcel.Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("FoodSaaS-Webhooks", "1"));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", WebhookSignature.TimestampOf(sentAt));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(id, sentAt, parcel.Body, parcel.Secrets));
        return request;
    }

    private Duration? WaitAsked(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Instant.FromDateTimeOffset(date) - clock.GetCurrentInstant(),
        _ => null,
    };

    private static WebhookAttemptOutcome OutcomeOf(HttpRequestException failure) => failure switch
    {
        { InnerException: HostNotPublicException } => WebhookAttemptOutcome.HostNotPublic,
        { HttpRequestError: HttpRequestError.SecureConnectionError } => WebhookAttemptOutcome.TlsFailed,
        { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.VersionNegotiationError } => WebhookAttemptOutcome.BadAnswer,
        _ => WebhookAttemptOutcome.Unreachable,
    };
}
