using FoodSaaS.IntegrationTests.FrontDoor;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>What a developer may read of everybody's mail is not there in production, whatever the host name.</summary>
public sealed class DevelopmentPagesTests(ApiFixture api)
{
    private static readonly string[] Guessed = ["/dev", "/dev/", "/dev/mail", "/dev/mail/", "/DEV/Mail", "/dev/mail.json", "/dev/mail.json?to=x", "/dev/anything", "/%64ev/mail"];

    [Fact]
    public async Task Nothing_under_dev_answers_in_production_on_any_host()
    {
        await using var host = await OwnHost.StartAsync(api);
        var brand = await TestBrand.SignUpAsync(host);
        var routes = DevelopmentRoutes(host);
        foreach (var path in routes) Assert.Equal(200, await StatusAsync(host, "foodsaas.localhost", path));
        Assert.Contains("/dev/mail", routes);
        Assert.Contains("/dev/mail.json", routes);
        Assert.Contains("/dev/traces", routes);

        await host.StopAsync();
        await host.StartAsync(environment: "Production");
        Assert.Empty(DevelopmentRoutes(host));
        foreach (var name in new[] { "foodsaas.localhost", "admin.foodsaas.localhost", $"{brand.Slug}.foodsaas.localhost", "localhost", "127.0.0.1" })
        {
            foreach (var path in Guessed.Concat(routes)) Assert.Equal((name, path, 404), (name, path, await StatusAsync(host, name, path)));
        }
    }

    private static List<string> DevelopmentRoutes(OwnHost host) =>
    [
        .. host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => path.StartsWith("/dev", StringComparison.OrdinalIgnoreCase)),
    ];

    private static async Task<int> StatusAsync(OwnHost host, string name, string path)
    {
        var (status, text) = await RawHttp.SendAsync(host.PublicPort, name, $"GET {path} HTTP/1.1");
        return status is 301 or 308 ? await StatusAsync(host, name, LocationIn(text)) : status;
    }

    private static string LocationIn(string answer) =>
        answer.Split("\r\n").Single(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase))["Location:".Length..].Trim();
}
