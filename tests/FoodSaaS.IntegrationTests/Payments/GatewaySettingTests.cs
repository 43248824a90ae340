using FoodSaaS.Api;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Payments.Application.Gateways;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>The simulator makes orders paid for whoever knows its cards: it is development's alone.</summary>
public sealed class GatewaySettingTests(ApiFixture api)
{
    [Theory]
    [InlineData("Development", PaymentGateway.Simulator)]
    [InlineData("Production", null)]
    [InlineData("Staging", null)]
    public async Task Where_nobody_chose_only_development_simulates(string environment, PaymentGateway? expected)
    {
        await using var app = Build(environment, []);
        Assert.Equal(expected, app.Services.GetRequiredService<GatewayList>().Current?.Kind);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Whoever_chooses_the_simulator_elsewhere_does_not_start(string environment)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Build(environment, [new("Payments:Gateway", "Simulator")]));
        Assert.Contains("Payments:Gateway", refused.Message, StringComparison.Ordinal);
    }

    private Microsoft.AspNetCore.Builder.WebApplication Build(string environment, IEnumerable<KeyValuePair<string, string?>> settings) => ApiHost.Build([$"--environment={environment}"], builder =>
    {
        builder.Configuration.AddInMemoryCollection(HostSettings.Of(api.Database, api.Database.App, 0, 0, "http://localhost"));
        builder.Configuration.AddInMemoryCollection(settings);
    });
}
