using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Accounts.SignedIn;

/// <summary>People see where they are signed in, and end it; nobody sees or ends what is another's.</summary>
public sealed class SessionTests(ApiFixture api)
{
    private const string List = "{ sessions { id network startedAt usedAt isCurrent } }";

    [Fact]
    public async Task Sessions_are_listed_the_present_one_first_and_ended_one_by_one()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var second = await OwnAccount.BrowserAsync(api, brand.Email, brand.Password);
        var sessions = (await brand.Console.DataAsync(List)).GetProperty("sessions");
        Assert.Equal([true, false], sessions.EnumerateArray().Select(s => s.GetProperty("isCurrent").GetBoolean()));
        Assert.Equal("127.0.0.1", sessions[1].GetProperty("network").GetString());

        Assert.Null(await EndAsync(brand.Console, sessions[1].Id()));
        Assert.False(await second.IsSignedInAsync(brand));
        Assert.True(await brand.Console.IsSignedInAsync(brand));
        Assert.Equal("SESSION_NOT_FOUND", await EndAsync(brand.Console, sessions[1].Id()));
        Assert.Equal(1, (await brand.Console.DataAsync(List)).GetProperty("sessions").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var manager = await Colleague.JoinedAsync(api, brand, "MANAGER");
        var id = (await brand.Console.DataAsync(List)).GetProperty("sessions")[0].Id();

        Assert.Equal("SESSION_NOT_FOUND", await EndAsync(manager.Client, id));
        Assert.True(await brand.Console.IsSignedInAsync(brand));
        Assert.DoesNotContain(id, (await manager.Client.DataAsync(List)).ToString(), StringComparison.Ordinal);
    }

    private static Task<string?> EndAsync(ApiClient who, string id) => who.TryAsync("/graphql", "endSession", new { id }, "endedId");
}
