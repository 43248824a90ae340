using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.UnitTests.Tenancy;

public sealed class HostNameTests
{
    [Theory]
    [InlineData("www.example.com", "www.example.com")]
    [InlineData(" WWW.Example.COM. ", "www.example.com")]
    [InlineData("K\u00FCche.example", "xn--kche-0ra.example")]
    [InlineData("XN--KCHE-0RA.example", "xn--kche-0ra.example")]
    [InlineData("a-1.b2.example", "a-1.b2.example")]
    public void A_name_has_one_form(string text, string name) => Assert.Equal(name, HostName.Parse(text)?.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("com")]
    [InlineData("a..example")]
    [InlineData("www.example.com..")]
    [InlineData("-a.example")]
    [InlineData("a-.example")]
    [InlineData("a_b.example")]
    [InlineData("a b.example")]
    [InlineData("a.example:80")]
    [InlineData("a.example/x")]
    [InlineData("user@a.example")]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("[::1]")]
    [InlineData("*.example.com")]
    public void What_is_no_name_is_none(string? text) => Assert.Null(HostName.Parse(text));

    [Fact]
    public void Nothing_is_longer_than_the_domain_name_system_takes()
    {
        Assert.Null(HostName.Parse(new string('a', 64) + ".example"));
        Assert.Null(HostName.Parse(string.Join('.', Enumerable.Repeat("abcdefghi", 26)) + ".example"));
    }

    [Theory]
    [InlineData("bella.foodsaas.com", true)]
    [InlineData("www.localhost.com", true)]
    [InlineData("bella.foodsaas.localhost", false)]
    [InlineData("till.local", false)]
    [InlineData("till.home.arpa", false)]
    public void Names_that_only_a_machine_or_a_house_knows_are_not_public(string text, bool isPublic) => Assert.Equal(isPublic, HostName.Parse(text)!.Value.IsPublic);
}
