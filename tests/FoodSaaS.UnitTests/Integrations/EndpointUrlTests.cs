using FoodSaaS.Integrations.Domain;

namespace FoodSaaS.UnitTests.Integrations;

public sealed class EndpointUrlTests
{
    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://017700000001/")]
    [InlineData("https://127.1/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://１２７.0.0.1/")]
    [InlineData("https://0/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://192.168.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://2852039166/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[64:ff9b::7f00:1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://LOCALHOST./")]
    [InlineData("https://api.localhost/")]
    [InlineData("https://metadata.google.internal/")]
    [InlineData("https://printer.local/")]
    [InlineData("https://router.lan/")]
    [InlineData("https://1.0.0.127.in-addr.arpa/")]
    [InlineData("https://intranet/")]
    [InlineData("https://example.0x7f/")]
    [InlineData("https://example.999/")]
    public void A_host_that_is_not_of_the_public_internet_is_refused(string url) => Assert.Matches("^(HOST_NOT_PUBLIC|URL_INVALID)$", CodeOf(url));

    [Theory]
    [InlineData("http://hooks.example.com/", "URL_NOT_HTTPS")]
    [InlineData("file:///etc/passwd", "URL_INVALID")]
    [InlineData("file://hooks.example.com/etc/passwd", "URL_NOT_HTTPS")]
    [InlineData("gopher://hooks.example.com/", "URL_NOT_HTTPS")]
    [InlineData("ftp://hooks.example.com/", "URL_NOT_HTTPS")]
    [InlineData("javascript:alert(1)", "URL_INVALID")]
    [InlineData("https://user:word@hooks.example.com/", "URL_INVALID")]
    [InlineData("https://hooks.example.com@127.0.0.1/", "URL_INVALID")]
    [InlineData("https://hooks.example.com/#part", "URL_INVALID")]
    [InlineData("/hooks", "URL_INVALID")]
    [InlineData("", "URL_INVALID")]
    [InlineData("https://hooks.exa\nmple.com/", "URL_INVALID")]
    [InlineData("https://hooks.example.com:22/", "URL_PORT")]
    [InlineData("https://hooks.example.com:80/", "URL_PORT")]
    [InlineData("https://hooks.example.com:0/", "URL_PORT")]
    public void An_address_that_is_no_plain_https_is_refused(string url, string code) => Assert.Equal(code, CodeOf(url));

    [Fact]
    public void An_address_that_is_too_long_is_refused() => Assert.Equal("URL_INVALID", CodeOf("https://hooks.example.com/" + new string('a', EndpointUrl.MaxLength)));

    [Theory]
    [InlineData(" HTTPS://Hooks.Example.COM:443/In?key=1 ", "https://hooks.example.com/In?key=1")]
    [InlineData("https://hooks.example.com:8443", "https://hooks.example.com:8443/")]
    [InlineData("https://1.1.1.1/hook", "https://1.1.1.1/hook")]
    [InlineData("https://[2606:4700:4700::1111]/hook", "https://[2606:4700:4700::1111]/hook")]
    public void A_public_address_is_kept_in_one_form(string url, string kept) => Assert.Equal(kept, EndpointUrl.Read(url, allowLoopback: false).Value.AbsoluteUri);

    [Theory]
    [InlineData("http://localhost:8080/hook")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("https://[::1]:8443/")]
    public void Loopback_is_for_development_that_asked_for_it(string url)
    {
        Assert.True(EndpointUrl.Read(url, allowLoopback: true).IsSuccess);
        Assert.False(EndpointUrl.Read(url, allowLoopback: false).IsSuccess);
    }

    [Theory]
    [InlineData("http://hooks.example.com:8080/")]
    [InlineData("http://10.0.0.1:8080/")]
    [InlineData("http://[::ffff:127.0.0.1]:8080/")]
    [InlineData("http://localhost:22/")]
    [InlineData("ftp://localhost:8080/")]
    public void Nothing_else_is_let_pass_with_it(string url) => Assert.False(EndpointUrl.Read(url, allowLoopback: true).IsSuccess);

    private static string CodeOf(string url) => EndpointUrl.Read(url, allowLoopback: false).Errors.Select(e => e.Code).SingleOrDefault("let pass");
}
