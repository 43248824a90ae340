using FoodSaaS.Api.FrontDoor;

namespace FoodSaaS.UnitTests.FrontDoor;

public sealed class OriginCheckTests
{
    private const string Host = "admin.foodsaas.localhost:3000";

    private readonly OriginCheck _check = new(Samples.Options());

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public void Reading_needs_no_origin(string method) => Assert.True(_check.Allows(Samples.Request(method, Host)));

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public void Writing_needs_one(string method) => Assert.False(_check.Allows(Samples.Request(method, Host)));

    [Theory]
    [InlineData("http://admin.foodsaas.localhost:3000", true)]
    [InlineData("HTTP://ADMIN.foodsaas.localhost:3000", true)]
    [InlineData("https://admin.foodsaas.localhost:3000", false)]
    [InlineData("http://admin.foodsaas.localhost", false)]
    [InlineData("http://admin.foodsaas.localhost:3000.evil.example", false)]
    [InlineData("http://noodle.foodsaas.localhost:3000", false)]
    [InlineData("http://evil.example", false)]
    [InlineData("null", false)]
    public void The_origin_is_this_very_one(string origin, bool isAllowed) => Assert.Equal(isAllowed, _check.Allows(Samples.Request("POST", Host, ("Origin", origin))));

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    [InlineData("none", false)]
    public void Without_an_origin_the_browser_says_where_it_comes_from(string site, bool isAllowed) =>
        Assert.Equal(isAllowed, _check.Allows(Samples.Request("POST", Host, ("Sec-Fetch-Site", site))));

    [Fact]
    public void A_foreign_origin_is_not_outvoted_by_another_header() =>
        Assert.False(_check.Allows(Samples.Request("POST", Host, ("Origin", "http://evil.example"), ("Sec-Fetch-Site", "same-origin"))));

    [Theory]
    [InlineData("http://admin.foodsaas.localhost:3000", true)]
    [InlineData("http://evil.example", false)]
    [InlineData("", false)]
    public void Opening_a_socket_counts_as_writing(string origin, bool isAllowed) =>
        Assert.Equal(isAllowed, _check.Allows(Samples.Request("GET", Host, ("Upgrade", "websocket"), ("Origin", origin))));
}
