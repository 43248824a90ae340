using System.Text.Json;
using FoodSaaS.Api;
using FoodSaaS.Api.Demo;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>What development leaves open is shut in production.</summary>
public sealed class ProductionTests(ApiFixture api)
{
    private const string SignIn = "mutation($e: String!, $p: String!) { signIn(input: { email: $e, password: $p }) { viewer { email } errors { ... on Error { code } } } }";

    [Fact]
    public async Task The_demos_logins_are_closed()
    {
        await using var app = ApiHost.Build(["--environment=Production"], Configure);
        var closed = app.Services.GetRequiredService<IConfiguration>().GetSection("Accounts:ClosedLogins").Get<string[]>();
        Assert.Equal(4, closed!.Length);
        Assert.All(closed[..3], email => Assert.EndsWith(".example.com", email, StringComparison.Ordinal));
        Assert.Equal(DemoOperator.Email, closed[3]);
    }

    [Fact]
    public async Task A_closed_login_is_refused_like_a_wrong_password()
    {
        await using var host = await OwnHost.StartAsync(api);
        var brand = await TestBrand.SignUpAsync(host);
        Assert.Equal("[]", await SignInAsync(host, brand));

        await host.StopAsync();
        await host.StartAsync(settings: [new("Accounts:ClosedLogins:0", brand.Email.ToUpperInvariant())]);
        Assert.Equal("""[{"code":"INVALID_CREDENTIALS"}]""", await SignInAsync(host, brand));
    }

    [Fact]
    public async Task A_session_opened_before_its_login_was_closed_counts_for_nothing()
    {
        await using var host = await OwnHost.StartAsync(api);
        var brand = await TestBrand.SignUpAsync(host);
        using var console = host.Client("admin.foodsaas.localhost");
        await console.DataAsync(SignIn, new { e = brand.Email, p = brand.Password });
        Assert.Equal(brand.Email, (await console.DataAsync("{ viewer { email } }")).GetProperty("viewer").GetProperty("email").GetString());

        await host.StopAsync();
        await host.StartAsync(settings: [new("Accounts:ClosedLogins:0", brand.Email)]);
        Assert.Equal(JsonValueKind.Null, (await console.DataAsync("{ viewer { email } }")).GetProperty("viewer").ValueKind);
    }

    private static async Task<string> SignInAsync(OwnHost host, TestBrand brand)
    {
        using var console = host.Client("admin.foodsaas.localhost");
        return (await console.DataAsync(SignIn, new { e = brand.Email, p = brand.Password })).GetProperty("signIn").GetProperty("errors").GetRawText();
    }

    private void Configure(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection(HostSettings.Of(api.Database, api.Database.App, FreePorts.Next(), FreePorts.Next(), "http://127.0.0.1:9"));
}
