using System.Net.Http.Headers;
using System.Net.Http.Json;
using FoodSaaS.Customers.Application.Messages;

namespace FoodSaaS.Customers.Infrastructure;

/// <summary>The provider of text messages: the section <c>Sms</c> of the configuration.</summary>
internal sealed record SmsSettings
{
    /// <summary>Where messages are posted; empty where none are sent.</summary>
    public string Url { get; init; } = "";

    /// <summary>Sent as bearer token.</summary>
    public string Token { get; init; } = "";

    /// <summary>Number or name that messages come from.</summary>
    public string From { get; init; } = "";

    /// <exception cref="InvalidOperationException">Numbers and codes would travel in clear.</exception>
    public SmsSettings Checked() =>
        Url.Length == 0 || (Uri.TryCreate(Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback)) ? this : throw new InvalidOperationException("Sms:Url must be an https address.");
}

/// <summary>
/// Hands messages to a provider: a POST with JSON <c>{ id, from, to, text }</c>, answered with any 2xx. The id is also the header <c>Idempotency-Key</c>, so a
/// provider that knows it sends a message once, however often it is handed over.
/// </summary>
internal sealed class HttpSms(SmsSettings settings, IHttpClientFactory clients) : ISmsSender
{
    public const string ClientName = "sms";

    public bool IsReady => settings.Url.Length > 0;

    public async Task SendAsync(OutgoingText message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url)
        {
            Content = JsonContent.Create(new { id = message.Id, from = settings.From, to = message.To, text = message.Text }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Token);
        request.Headers.Add("Idempotency-Key", message.Id.ToString());
        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
