using FoodSaaS.Api.Demo;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>Endpoints that do not answer as they should: nothing is lost, nothing is hidden.</summary>
public sealed class EndpointHealthTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task A_delivery_is_tried_over_three_days_then_the_endpoint_is_disabled_the_owner_told_and_all_is_kept()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.AnswerWith(503);
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(receiver.Url, "page.published");
        var began = host.Host.Clock.GetCurrentInstant();
        await DeliveryTests.PublishAsync(brand);
        for (var hours = 0; hours < 240 && (await brand.EndpointAsync(endpoint)).GetProperty("status").GetString() == "ACTIVE"; hours++)
        {
            await host.SettleAsync();
            host.Host.Clock.Advance(receiver.Heard.Count < 12 ? Duration.FromHours(1) / 4 : Duration.FromHours(1));
        }

        var given = (await brand.DeliveriesAsync()).Single();
        Assert.Equal(("FAILED", RetrySchedule.Attempts), (given.GetProperty("status").GetString(), given.GetProperty("attemptCount").GetInt32()));
        Assert.Equal(RetrySchedule.Attempts, receiver.Heard.Count);
        Assert.Single(receiver.Heard.Select(h => h.Id).Distinct());
        Assert.True(host.Host.Clock.GetCurrentInstant() - began >= Duration.FromHours(72));
        Assert.Equal("FAILING", (await brand.EndpointAsync(endpoint)).GetProperty("disabledReason").GetString());
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(host.Host, brand.Brand.Email)).Any(m => m.Contains(receiver.Url, StringComparison.Ordinal) && m.Contains($"/b/{brand.Brand.Slug}/webhooks", StringComparison.Ordinal)));

        await DeliveryTests.PublishAsync(brand);
        await host.SettleAsync();
        Assert.Equal(["HELD", "FAILED"], (await brand.DeliveriesAsync()).Select(d => d.GetProperty("status").GetString()));
        Assert.Equal(1, (await brand.EndpointAsync(endpoint)).GetProperty("heldCount").GetInt32());
        Assert.Equal(["WEBHOOK_ENDPOINT_DISABLED"], await brand.CodesAsync("replayWebhookDeliveries", new { endpointId = endpoint }));
        Assert.Equal(["WEBHOOK_ENDPOINT_DISABLED"], await brand.CodesAsync("replayWebhookDelivery", new { id = given.Id() }));

        receiver.AnswerWith(200);
        await brand.ChangeAsync("enableWebhookEndpoint", new { id = endpoint }, "endpoint", "status");
        Assert.Equal(2, (await brand.ChangeAsync("replayWebhookDeliveries", new { endpointId = endpoint }, "replayed", "")).GetInt32());
        await host.SettleAsync();
        Assert.All(await brand.DeliveriesAsync(), d => Assert.Equal("DELIVERED", d.GetProperty("status").GetString()));
        Assert.Equal(2, receiver.Heard.Skip(RetrySchedule.Attempts).Select(h => h.Id).Distinct().Count());
    }

    [Fact]
    public async Task Gone_disables_at_once_and_what_happens_is_held()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.AnswerWith(410);
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(receiver.Url, "page.published");
        await DeliveryTests.PublishAsync(brand);
        await host.SettleAsync();
        var shut = await brand.EndpointAsync(endpoint);
        Assert.Equal(("DISABLED", "GONE", 1), (shut.GetProperty("status").GetString(), shut.GetProperty("disabledReason").GetString(), shut.GetProperty("heldCount").GetInt32()));
        host.Host.Clock.Advance(Duration.FromDays(1));
        await host.SettleAsync();
        Assert.Single(receiver.Heard);
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(host.Host, brand.Brand.Email)).Any(m => m.Contains("410", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_disables_an_endpoint_himself_gets_no_mail_and_may_test_it_before_he_enables_it()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.AnswerWith(500);
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(receiver.Url, "page.published");
        await DeliveryTests.PublishAsync(brand);
        await host.SettleAsync();
        await brand.ChangeAsync("disableWebhookEndpoint", new { id = endpoint }, "endpoint", "status");
        Assert.Equal(["HELD"], (await brand.DeliveriesAsync()).Select(d => d.GetProperty("status").GetString()));
        host.Host.Clock.Advance(Duration.FromHours(1));
        await host.SettleAsync();
        Assert.Single(receiver.Heard);

        receiver.AnswerWith(200);
        var test = (await brand.ChangeAsync("testWebhookEndpoint", new { id = endpoint }, "delivery", "id eventType")).Id();
        Assert.Equal(["WEBHOOK_TEST_TOO_SOON"], await brand.CodesAsync("testWebhookEndpoint", new { id = endpoint }));
        await host.SettleAsync();
        Assert.Equal("DELIVERED", await brand.StatusAsync(test));
        Assert.Equal(2, receiver.Heard.Count);
        Assert.DoesNotContain(await TestBrand.MailsAsync(host.Host, brand.Brand.Email), m => m.Contains(receiver.Url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_test_is_tried_once()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.AnswerWith(500);
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(receiver.Url, "page.published");
        var test = (await brand.ChangeAsync("testWebhookEndpoint", new { id = endpoint }, "delivery", "id")).Id();
        await host.SettleAsync();
        host.Host.Clock.Advance(Duration.FromDays(1));
        await host.SettleAsync();
        Assert.Equal("FAILED", await brand.StatusAsync(test));
        Assert.Single(receiver.Heard);
    }

    [Fact]
    public async Task Redirects_are_answers_and_not_followed()
    {
        await using var elsewhere = await Receiver.OpenAsync();
        await using var receiver = await Receiver.OpenAsync();
        receiver.Answer = http =>
        {
            http.Response.StatusCode = 307;
            http.Response.Headers.Location = elsewhere.Url;
            return Task.CompletedTask;
        };
        var attempt = await AttemptAsync(receiver.Url);
        Assert.Equal(("REFUSED", 307), (attempt.Outcome, attempt.Status));
        Assert.Empty(elsewhere.Heard);
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_is_given_up_on()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.Answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        var attempt = await AttemptAsync(receiver.Url);
        Assert.Equal(("TIMED_OUT", null), (attempt.Outcome, attempt.Status));
        Assert.InRange(attempt.Milliseconds, 3_900, 40_000);
    }

    [Fact]
    public async Task Of_an_endless_body_the_beginning_is_read()
    {
        await using var receiver = await Receiver.OpenAsync();
        var written = 0L;
        receiver.Answer = async http =>
        {
            var part = new string('x', 1_024);
            while (!http.RequestAborted.IsCancellationRequested && written < 200_000_000)
            {
                await http.Response.WriteAsync(part, http.RequestAborted);
                written += part.Length;
            }
        };
        var attempt = await AttemptAsync(receiver.Url);
        Assert.Equal(("ARRIVED", 200, new string('x', 1_024)), (attempt.Outcome, attempt.Status, attempt.Excerpt));
        Assert.InRange(written, 0, 100_000_000);
    }

    [Fact]
    public async Task A_body_that_drips_is_waited_for_a_moment_only_and_cleaned()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.Answer = async http =>
        {
            http.Response.StatusCode = 422;
            await http.Response.Body.WriteAsync("no\0<b>"u8.ToArray());
            await http.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        };
        var attempt = await AttemptAsync(receiver.Url);
        Assert.Equal(("REFUSED", 422, "no\uFFFD<b>"), (attempt.Outcome, attempt.Status, attempt.Excerpt));
    }

    [Fact]
    public async Task Nobody_there_is_unreachable()
    {
        var attempt = await AttemptAsync($"http://127.0.0.1:{FreePorts.Next()}/hook");
        Assert.Equal(("UNREACHABLE", null), (attempt.Outcome, attempt.Status));
    }

    [Fact]
    public async Task Who_speaks_no_TLS_where_https_is_written_gets_nothing()
    {
        await using var plain = await Receiver.OpenAsync();
        Assert.Equal("TLS_FAILED", (await AttemptAsync(plain.Url.Replace("http:", "https:", StringComparison.Ordinal))).Outcome);
    }

    private async Task<(string? Outcome, int? Status, string? Excerpt, int Milliseconds)> AttemptAsync(string url)
    {
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(url, "page.published");
        await brand.ChangeAsync("testWebhookEndpoint", new { id = endpoint }, "delivery", "id");
        await host.SettleAsync();
        var attempt = Assert.Single((await brand.DeliveriesAsync()).Single().GetProperty("attempts").EnumerateArray());
        var status = attempt.GetProperty("statusCode");
        return (attempt.GetProperty("outcome").GetString(), status.ValueKind == System.Text.Json.JsonValueKind.Null ? null : status.GetInt32(), attempt.GetProperty("excerpt").GetString(), attempt.GetProperty("milliseconds").GetInt32());
    }
}
