using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>Another site makes a browser send requests here.</summary>
public sealed class CsrfThreats(ApiFixture api)
{
    private const string SignIn = "mutation($i: SignInInput!) { signIn(input: $i) { viewer { id } errors { ... on Error { code } } } }";

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Login_by_a_form_that_needs_no_preflight(string? contentType)
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var victim = api.Client("admin.foodsaas.localhost");
        var body = JsonSerializer.Serialize(new { query = SignIn, variables = new { i = new { email = brand.Email, password = brand.Password } } });
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var answer = await victim.PostAsync("/graphql", content, r => r.Headers.Add("Origin", "http://evil.example"));

        Assert.False(answer.IsSuccessStatusCode);
        Assert.Null(victim.Session);
    }

    [Theory]
    [InlineData("admin.foodsaas.localhost", "/graphql")]
    [InlineData("foodsaas.localhost", "/graphql")]
    [InlineData("localhost", "/graphql")]
    public async Task Login_with_reflected_CORS(string host, string path)
    {
        using var http = new HttpClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"http://127.0.0.1:{api.PublicPort}{path}");
        preflight.Headers.Host = $"{host}:{api.PublicPort}";
        preflight.Headers.Add("Origin", "http://evil.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var answer = await http.SendAsync(preflight);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_mutation_by_a_link()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var answer = await brand.Console.GetAsync($"{brand.ConsolePath}?query={Uri.EscapeDataString("mutation { createCategory(input: { name: [{ locale: \"de\", text: \"Forged\" }] }) { category { id } } }")}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.DoesNotContain("Forged", (await brand.AsOwnerAsync("{ menu { categories { name } } }")).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData(null)]
    public async Task A_socket_opened_with_cookies_from_another_site(string? origin)
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Host", $"admin.foodsaas.localhost:{api.PublicPort}");
        socket.Options.SetRequestHeader("Cookie", $"__Host-foodsaas={brand.Console.Session}");
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://127.0.0.1:{api.PublicPort}{brand.ConsolePath}"), default));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_kept_from_scripts_other_hosts_and_plain_connections()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var admin = api.Client("admin.foodsaas.localhost");
        using var answer = await admin.PostAsync("/graphql", JsonContent.Create(new { query = SignIn, variables = new { i = new { email = brand.Email, password = brand.Password } } }));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();

        Assert.StartsWith("__host-foodsaas=", cookie, StringComparison.Ordinal);
        Assert.All(["httponly", "secure", "samesite=lax", "path=/"], part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
    }
}
