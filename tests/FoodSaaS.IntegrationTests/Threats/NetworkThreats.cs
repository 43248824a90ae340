using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.FrontDoor;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>Network: what broke systems like this one.</summary>
public sealed class NetworkThreats(OwnHostFixture own, ApiFixture api) : IClassFixture<OwnHostFixture>
{
    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("X-Forwarded-Port", "INTERNAL")]
    [InlineData("X-Original-URL", "/internal/invalidations")]
    [InlineData("X-Rewrite-URL", "/internal/invalidations")]
    [InlineData("Host", "127.0.0.1:INTERNAL")]
    public async Task A_header_that_says_that_the_caller_is_local_opens_inner_endpoints(string name, string value)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{own.Host.PublicPort}/internal/invalidations?tenant={Guid.Empty}");
        request.Headers.TryAddWithoutValidation(name, value.Replace("INTERNAL", $"{own.Host.InternalPort}", StringComparison.Ordinal));
        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_inner_port_shows_no_pages_and_no_console()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        foreach (var path in new[] { "/", "/menu", $"/t/{site.Id}/de", $"/b/{site.Brand.Slug}/graphql", "/dev/mail", "/uploads/menu" })
        {
            var answer = await RawHttp.SendAsync(own.Host.InternalPort, $"{site.Brand.Slug}.foodsaas.localhost", $"GET {path} HTTP/1.1");
            Assert.True(answer.Status is 401 or 404 or 405, $"{path}: {answer.Status}");
        }

        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData("X-Middleware-Subrequest", "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware")]
    [InlineData("X-Middleware-Subrequest", "proxy:proxy:proxy:proxy:proxy")]
    [InlineData("X-Middleware-Set-Cookie", "a=b")]
    [InlineData("X-Nextjs-Data", "1")]
    public async Task Headers_that_bypass_the_middleware_of_Nextjs(string name, string value)
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        await site.VisitAsync("/menu", (name, value));

        Assert.DoesNotContain(name, Assert.Single(site.Asked).Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_limit_counted_by_an_address_that_the_caller_writes()
    {
        await using var host = await OwnHost.MakeAsync(api);
        await host.StartAsync(settings: [new("Accounts:Limits:CodesPerAddressAnHour", "3")]);
        var limited = new List<bool>();
        for (var i = 0; i < 6; i++) limited.Add(await IsLimitedAsync(host, i, $"203.0.113.{i}"));

        Assert.Equal([false, false, false, true, true, true], limited);
    }

    [Theory]
    [InlineData("203.0.113.{0}", false)]
    [InlineData("198.51.100.7, 203.0.113.{0}", false)]
    [InlineData("203.0.113.{0}, 198.51.100.7", true)]
    [InlineData("198.51.100.7", true)]
    public async Task Behind_a_known_proxy_the_address_that_it_saw_is_counted_and_none_that_the_caller_wrote(string forwarded, bool isOneNetwork)
    {
        await using var host = await OwnHost.MakeAsync(api);
        await host.StartAsync(settings: [new("Accounts:Limits:CodesPerAddressAnHour", "3"), new("FoodSaaS:KnownProxies:0", "127.0.0.0/8"), new("FoodSaaS:KnownProxies:1", "::1/128")]);
        var limited = new List<bool>();
        for (var i = 0; i < 5; i++) limited.Add(await IsLimitedAsync(host, i, string.Format(CultureInfo.InvariantCulture, forwarded, i)));

        Assert.Equal([false, false, false, isOneNetwork, isOneNetwork], limited);
    }

    private static async Task<bool> IsLimitedAsync(OwnHost host, int visitor, string forwardedFor)
    {
        using var platform = host.Client("foodsaas.localhost");
        using var answer = await platform.PostAsync(
            "/graphql",
            JsonContent.Create(new { query = $"mutation {{ requestSignUpCode(input: {{ email: \"visitor{visitor}@example.com\" }}) {{ errors {{ ... on Error {{ code }} }} }} }}" }),
            r => r.Headers.Add("X-Forwarded-For", forwardedFor));
        return (await answer.Content.ReadAsStringAsync()).Contains("RATE_LIMITED", StringComparison.Ordinal);
    }

    [Fact]
    public void Signatures_are_compared_in_constant_time()
    {
        var source = File.ReadAllText(Repository.File("src/Api/FrontDoor/SignedBody.cs"));

        Assert.Equal(2, source.Split("CryptographicOperations.FixedTimeEquals").Length - 1);
        Assert.DoesNotContain("SequenceEqual", source, StringComparison.Ordinal);
        Assert.Contains("return timingSafeEqual(", File.ReadAllText(Repository.File("web-nextjs/apps/storefront/cache/signature.mjs")), StringComparison.Ordinal);
    }
}
