using FoodSaaS.Api;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace FoodSaaS.IntegrationTests.Tenancy.Connections;

/// <summary>Lock 4: the product does not start with a role that could look past row-level security.</summary>
public sealed class StartUpTests(ApiFixture api)
{
    [Fact]
    public async Task The_superuser_is_refused() => await RefusesAsync(api.Database.SuperuserHere);

    [Fact]
    public async Task The_owner_of_the_tables_is_refused() => await RefusesAsync(api.Database.Owner);

    [Fact]
    public async Task The_applications_role_is_taken()
    {
        await using var source = new TenantDataSource(api.Database.App);
        await new RoleCheck(source).StartAsync(default);
    }

    private async Task RefusesAsync(string connection)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:App"] = connection,
            ["ConnectionStrings:Dispatcher"] = api.Database.Dispatcher,
            ["FoodSaaS:PublicPort"] = "0",
            ["FoodSaaS:InternalPort"] = "0",
            ["FoodSaaS:DataDirectory"] = Path.GetTempPath(),
            ["FoodSaaS:InternalSecret"] = Convert.ToBase64String(ListeningStorefront.Secret),
        };
        await using var host = ApiHost.Build([], b => b.Configuration.AddInMemoryCollection(settings));
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Contains("see past row-level security", refusal.Message, StringComparison.Ordinal);
    }
}
