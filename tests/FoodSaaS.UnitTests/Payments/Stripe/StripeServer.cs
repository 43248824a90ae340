using System.Collections.Concurrent;
using FoodSaaS.Payments.Infrastructure.Stripe;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FoodSaaS.UnitTests.Payments.Stripe;

/// <summary>Listens where Stripe is thought to be, writes down what it is sent, and answers in turn what it was given. A null answer is none: it hangs up.</summary>
internal sealed class StripeServer : IAsyncDisposable, IHttpClientFactory
{
    private readonly ConcurrentQueue<(int Status, string? Json)> _answers = new();
    private readonly WebApplication _app;

    private StripeServer(WebApplication app) => _app = app;

    /// <summary>Method and path, account, key, and the fields of the body in the order of the alphabet.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    public StripeGateway Gateway
    {
        get
        {
            var settings = new StripeSettings { SecretKey = "sk_test_1", PublishableKey = "pk_test_1", WebhookSecrets = ["whsec_1"], Address = _app.Urls.First() }.Checked();
            var door = new StripeDoor(settings, this, NullLogger<StripeDoor>.Instance);
            return new StripeGateway(settings, door, new StripeAccounts(door));
        }
    }

    public static async Task<StripeServer> StartAsync(params (int Status, string? Json)[] answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = new StripeServer(builder.Build());
        foreach (var answer in answers) server._answers.Enqueue(answer);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public HttpClient CreateClient(string name) => new() { Timeout = Patience };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var body = await new StreamReader(request.Body).ReadToEndAsync();
        var fields = request.ContentType?.Contains("json", StringComparison.Ordinal) == true
            ? [body]
            : QueryHelpers.ParseQuery(body.Length > 0 ? body : request.QueryString.Value).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}");
        string[] head = [$"{request.Method} {request.Path}", $"account {request.Headers["Stripe-Account"]}", $"key {request.Headers["Idempotency-Key"]}"];
        Heard.Enqueue(string.Join('\n', head.Concat(fields)));
        Assert.True(_answers.TryDequeue(out var answer));
        if (answer.Json is null)
        {
            context.Abort();
            return;
        }

        (context.Response.StatusCode, context.Response.ContentType) = (answer.Status, "application/json");
        await context.Response.WriteAsync(answer.Json);
    }
}
