using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.IntegrationTests.FrontDoor;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>
/// A certificate authority on this machine that follows RFC 8555 to the letter: what breaks the protocol is refused and written down. It looks for answers at the
/// front door of the test's host, as if the names led there.
/// </summary>
internal sealed class FakeAuthority : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, bool> _nonces = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AcmeAccountOfTest> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Order> _orders = new(StringComparer.Ordinal);

    private FakeAuthority()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(HearAsync);
    }

    public SigningAuthority Signer { get; } = new();

    public Func<Instant> Now { get; set; } = () => throw new InvalidOperationException("The test has no clock yet.");

    public int FrontDoor { get; set; }

    public string Directory => Base + "/directory";

    /// <summary>What was sent against the rules.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Names that do not lead to the front door.</summary>
    public ConcurrentDictionary<string, bool> Astray { get; } = new(StringComparer.Ordinal);

    /// <summary>How many of the next signed requests are told that their nonce is bad.</summary>
    public int BadNonces { get; set; }

    /// <summary>Refuses the next orders with this problem, where it is set.</summary>
    public Func<HttpContext, Task>? OrderRefusal { get; set; }

    /// <summary>Runs before a request is answered, after it took effect; its first argument is the path's first part.</summary>
    public Func<string, Order?, Task> BeforeAnswer { get; set; } = (_, _) => Task.CompletedTask;

    public int AccountCount => _accounts.Count;

    /// <summary>What its customer has to make an account with.</summary>
    public (string Id, byte[] Key) Customer { get; } = ("customer-7", RandomNumberGenerator.GetBytes(32));

    private string Base => _app.Urls.Single();

    public static async Task<FakeAuthority> OpenAsync()
    {
        var authority = new FakeAuthority();
        await authority._app.StartAsync();
        return authority;
    }

    public IReadOnlyList<Order> OrdersOf(string host) => [.. _orders.Values.Where(o => o.Host == host).OrderBy(o => o.Number)];

    public async ValueTask DisposeAsync()
    {
        using var impatience = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(impatience.Token);
        await _app.DisposeAsync();
        Signer.Dispose();
    }

    private async Task HearAsync(HttpContext http)
    {
        http.Response.Headers["Replay-Nonce"] = NewNonce();
        switch (http.Request.Path.Value)
        {
            case "/directory" when HttpMethods.IsGet(http.Request.Method):
                await http.Response.WriteAsJsonAsync(new { newNonce = Base + "/nonce", newAccount = Base + "/account", newOrder = Base + "/order" });
                return;
            case "/nonce" when HttpMethods.IsHead(http.Request.Method):
                return;
            default:
                await HearSignedAsync(http);
                return;
        }
    }

    private async Task HearSignedAsync(HttpContext http)
    {
        var read = await SignedRequest.ReadAsync(http.Request, Base, address => _accounts.GetValueOrDefault(address), nonce => _nonces.TryRemove(nonce, out _));
        if (read.Complaint is { } complaint)
        {
            Complaints.Enqueue($"{http.Request.Path}: {complaint}");
            await ProblemAsync(http, 400, complaint == SignedRequest.OldNonce ? "badNonce" : "malformed", complaint);
            return;
        }

        if (BadNonces > 0)
        {
            BadNonces--;
            await ProblemAsync(http, 400, "badNonce", "This nonce has grown old.");
            return;
        }

        var parts = http.Request.Path.Value!.Split('/');
        var order = parts.Length > 2 && _orders.TryGetValue(parts[2], out var known) && known.Account == read.Account!.Address ? known : null;
        Func<HttpContext, Task> act = (parts[1], order) switch
        {
            ("account", _) when parts.Length == 2 => Register(read.Account!, read.Payload),
            ("order", null) when parts.Length == 2 => OrderRefusal ?? Place(read.Account!, read.Payload!),
            ("order", { } o) => h => WriteAsync(h, o),
            ("proof", { } o) => h => h.Response.WriteAsJsonAsync(ProofOf(o)),
            ("challenge", { } o) => h => LookAsync(h, o),
            ("finalise", { } o) => h => FinaliseAsync(h, o, read.Payload!),
            ("certificate", { Chain: { } chain }) => h => h.Response.WriteAsync(chain),
            _ => h => ProblemAsync(h, 404, "malformed", "There is nothing here."),
        };
        await act(http);
    }

    private Func<HttpContext, Task> Register(AcmeAccountOfTest account, JsonObject? payload) => async http =>
    {
        if (payload?["termsOfServiceAgreed"]?.GetValue<bool>() != true) Complaints.Enqueue("The terms were not agreed to.");
        if (SignedRequest.WrongBinding(payload?["externalAccountBinding"] as JsonObject, account, Base + "/account", Customer) is { } wrong)
        {
            Complaints.Enqueue(wrong);
            await ProblemAsync(http, 403, "externalAccountRequired", wrong);
            return;
        }

        http.Response.StatusCode = _accounts.TryAdd(account.Address, account) ? 201 : 200;
        http.Response.Headers.Location = account.Address;
        await BeforeAnswer("account", null);
        await http.Response.WriteAsJsonAsync(new { status = "valid" });
    };

    private Func<HttpContext, Task> Place(AcmeAccountOfTest account, JsonObject payload) => async http =>
    {
        var name = payload["identifiers"]!.AsArray().Single()!;
        if (name["type"]!.GetValue<string>() != "dns") Complaints.Enqueue("A name of another kind was ordered.");
        var order = new Order(Guid.NewGuid().ToString("N"), _orders.Count, name["value"]!.GetValue<string>(), account.Address, SignedRequest.Random(), account.Thumbprint);
        _orders[order.Id] = order;
        await BeforeAnswer("order", order);
        http.Response.StatusCode = 201;
        http.Response.Headers.Location = $"{Base}/order/{order.Id}";
        await http.Response.WriteAsJsonAsync(BodyOf(order));
    };

    private async Task WriteAsync(HttpContext http, Order order)
    {
        if (order.State == "processing" && --order.LooksUntilIssued <= 0) order.Issue();
        if (order.State == "processing") http.Response.Headers.RetryAfter = "7";
        await http.Response.WriteAsJsonAsync(BodyOf(order));
    }

    /// <summary>As a real one does: it asks the name's own server, and believes nothing else.</summary>
    private async Task LookAsync(HttpContext http, Order order)
    {
        if (order.State == "pending")
        {
            var answer = Astray.ContainsKey(order.Host) ? (Status: 0, Text: "") : await RawHttp.SendAsync(FrontDoor, order.Host, $"GET /.well-known/acme-challenge/{order.Token} HTTP/1.1");
            order.State = answer.Status == 200 && answer.Text.EndsWith($"\r\n\r\n{order.Answer}", StringComparison.Ordinal) ? "ready" : "invalid";
        }

        await BeforeAnswer("challenge", order);
        await http.Response.WriteAsJsonAsync(ChallengeOf(order));
    }

    private async Task FinaliseAsync(HttpContext http, Order order, JsonObject payload)
    {
        if (order.State != "ready")
        {
            await ProblemAsync(http, 403, "orderNotReady", "The order is not ready.");
            return;
        }

        if (Signer.Sign(payload["csr"]!.GetValue<string>(), order.Host, Now()) is not { } chain)
        {
            Complaints.Enqueue("The certificate request is for another name, or its signature is wrong.");
            await ProblemAsync(http, 400, "badCSR", "This is not what was ordered.");
            return;
        }

        order.Process(chain);
        await BeforeAnswer("finalise", order);
        http.Response.Headers.RetryAfter = "7";
        await http.Response.WriteAsJsonAsync(BodyOf(order));
    }

    private object BodyOf(Order order) => new
    {
        status = order.State,
        identifiers = new[] { new { type = "dns", value = order.Host } },
        authorizations = new[] { $"{Base}/proof/{order.Id}" },
        finalize = $"{Base}/finalise/{order.Id}",
        certificate = order.State == "valid" ? $"{Base}/certificate/{order.Id}" : null,
    };

    private object ProofOf(Order order) => new
    {
        identifier = new { type = "dns", value = order.Host },
        status = order.State is "pending" or "invalid" ? order.State : "valid",
        challenges = new[] { new { type = "dns-01", url = $"{Base}/challenge/none", status = "pending", token = "other" }, ChallengeOf(order) },
    };

    private object ChallengeOf(Order order)
    {
        var (url, status) = ($"{Base}/challenge/{order.Id}", order.State is "pending" or "invalid" ? order.State : "valid");
        return order.State == "invalid"
            ? new { type = "http-01", url, status, token = order.Token, error = new { type = "urn:ietf:params:acme:error:connection", detail = $"Nobody answered at {order.Host}." } }
            : new { type = "http-01", url, status, token = order.Token };
    }

    private static Task ProblemAsync(HttpContext http, int status, string type, string detail)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { type = "urn:ietf:params:acme:error:" + type, detail }, (JsonSerializerOptions?)null, "application/problem+json");
    }

    /// <summary>The problem of an authority that has enough.</summary>
    public static Task RateLimitedAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "7200";
        return ProblemAsync(http, (int)HttpStatusCode.TooManyRequests, "rateLimited", "Too many certificates already issued.");
    }

    private string NewNonce()
    {
        var nonce = SignedRequest.Random();
        _nonces[nonce] = true;
        return nonce;
    }

    internal sealed record Order(string Id, int Number, string Host, string Account, string Token, string Thumbprint)
    {
        public string Answer => $"{Token}.{Thumbprint}";

        public string State { get; set; } = "pending";

        public int LooksUntilIssued { get; set; } = 2;

        public string? Chain { get; private set; }

        public void Process(string chain) => (State, Chain) = ("processing", chain);

        public void Issue() => State = "valid";
    }
}
