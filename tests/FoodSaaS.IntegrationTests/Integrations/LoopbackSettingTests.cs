using FoodSaaS.Api;
using FoodSaaS.Integrations.Application;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Integrations;

public sealed class LoopbackSettingTests(ApiFixture api)
{
    [Theory]
    [InlineData("Development", "true", true)]
    [InlineData("Development", "false", false)]
    [InlineData("Production", "true", false)]
    [InlineData("Staging", "true", false)]
    public async Task Endpoints_on_this_machine_are_for_development_that_asked_for_them(string environment, string configured, bool allowed)
    {
        await using var app = ApiHost.Build([$"--environment={environment}"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(HostSettings.Of(api.Database, api.Database.App, 0, 0, "http://localhost"));
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Integrations:AllowLoopback", (string?)configured)]);
        });
        Assert.Equal(allowed, app.Services.GetRequiredService<WebhookSettings>().AllowLoopback);
    }
}
