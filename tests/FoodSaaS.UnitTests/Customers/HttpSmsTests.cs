using System.Net;
using System.Text.Json;
using FoodSaaS.Customers.Application.Messages;
using FoodSaaS.Customers.Infrastructure;

namespace FoodSaaS.UnitTests.Customers;

public sealed class HttpSmsTests
{
    private static readonly OutgoingText Message = new(new Guid("01890000-0000-7000-8000-00000000a001"), "+4915123456789", "123456 is your code");

    private static readonly SmsSettings Settings = new() { Url = "https://sms.example/send", Token = "secret", From = "Ada" };

    [Fact]
    public async Task A_message_is_posted_with_the_token_and_an_id_that_stays_the_same()
    {
        using var provider = new Provider(HttpStatusCode.Accepted);
        await new HttpSms(Settings, provider).SendAsync(Message, CancellationToken.None);

        Assert.Equal("Bearer secret", provider.Asked!.Headers.Authorization!.ToString());
        Assert.Equal(Message.Id.ToString(), Assert.Single(provider.Asked.Headers.GetValues("Idempotency-Key")));
        var body = JsonDocument.Parse(provider.Body!).RootElement;
        Assert.Equal(("Ada", Message.To, Message.Text), (body.GetProperty("from").GetString(), body.GetProperty("to").GetString(), body.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_provider_that_refuses_is_asked_again_later(HttpStatusCode status)
    {
        using var provider = new Provider(status);
        await Assert.ThrowsAsync<HttpRequestException>(() => new HttpSms(Settings, provider).SendAsync(Message, CancellationToken.None));
    }

    [Fact]
    public void Without_an_address_nobody_is_offered_text_messages()
    {
        using var provider = new Provider(HttpStatusCode.OK);
        Assert.True(new HttpSms(Settings, provider).IsReady);
        Assert.False(new HttpSms(new SmsSettings(), provider).IsReady);
    }

    /// <summary>Stands where the provider of text messages stands.</summary>
    private sealed class Provider(HttpStatusCode status) : HttpMessageHandler, IHttpClientFactory
    {
        public HttpRequestMessage? Asked { get; private set; }

        public string? Body { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Asked, Body) = (request, await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(status);
        }
    }
}
