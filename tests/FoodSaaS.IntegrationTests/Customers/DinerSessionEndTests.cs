using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>A session lives as long as it is used, but not for ever.</summary>
public sealed class DinerSessionEndTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    [Fact]
    public async Task A_session_that_is_not_used_for_thirty_days_is_over()
    {
        using var guest = await Guest.SignedInAsync(own.Host, await TestBrand.SignUpAsync(own.Host));
        own.Host.Clock.Advance(Duration.FromDays(29));
        Assert.True(await guest.IsInAsync());
        own.Host.Clock.Advance(Duration.FromDays(29));
        Assert.True(await guest.IsInAsync());
        own.Host.Clock.Advance(Duration.FromDays(30));
        Assert.False(await guest.IsInAsync());
    }

    [Fact]
    public async Task However_much_it_is_used_a_session_is_over_after_half_a_year()
    {
        using var guest = await Guest.SignedInAsync(own.Host, await TestBrand.SignUpAsync(own.Host));
        for (var days = 0; days < 175; days += 25)
        {
            own.Host.Clock.Advance(Duration.FromDays(25));
            Assert.True(await guest.IsInAsync());
        }

        own.Host.Clock.Advance(Duration.FromDays(5));
        Assert.False(await guest.IsInAsync());
    }

    [Fact]
    public async Task A_proof_by_code_is_fresh_for_a_quarter_of_an_hour()
    {
        using var guest = await Guest.SignedInAsync(own.Host, await TestBrand.SignUpAsync(own.Host));
        own.Host.Clock.Advance(Duration.FromMinutes(15) - Duration.FromSeconds(1));
        Assert.True((await guest.SeenAsync()).GetProperty("isProven").GetBoolean());
        own.Host.Clock.Advance(Duration.FromSeconds(1));
        Assert.False((await guest.SeenAsync()).GetProperty("isProven").GetBoolean());
        Assert.Equal("PROOF_NEEDED@", await guest.RefusalAsync("setDinerPassword", new { password = "a pass phrase of a guest" }, "isSet"));
    }
}
