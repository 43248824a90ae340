using FoodSaaS.Accounts.Domain;

namespace FoodSaaS.UnitTests.Accounts;

public sealed class WebOriginTests
{
    [Theory]
    [InlineData("https://shop.example", "https://shop.example")]
    [InlineData("  https://shop.example  ", "https://shop.example")]
    [InlineData("HTTPS://Shop.Example", "https://shop.example")]
    [InlineData("https://shop.example:443", "https://shop.example")]
    [InlineData("https://shop.example:8443", "https://shop.example:8443")]
    [InlineData("https://shop.example:08443", "https://shop.example:8443")]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example")]
    [InlineData("https://BÜCHER.example", "https://xn--bcher-kva.example")]
    [InlineData("https://my_shop.pages.example", "https://my_shop.pages.example")]
    [InlineData("https://203.0.113.7:8443", "https://203.0.113.7:8443")]
    [InlineData("https://[2001:DB8:0::1]", "https://[2001:db8::1]")]
    [InlineData("http://localhost", "http://localhost")]
    [InlineData("http://localhost:80", "http://localhost")]
    [InlineData("http://LOCALHOST:5173", "http://localhost:5173")]
    [InlineData("http://127.0.0.1:5173", "http://127.0.0.1:5173")]
    [InlineData("http://kiosk.localhost:5173", "http://kiosk.localhost:5173")]
    [InlineData("https://localhost:5173", "https://localhost:5173")]
    public void An_origin_is_kept_as_browsers_send_it(string written, string kept) => Assert.Equal(kept, WebOrigin.Parse(written));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("*")]
    [InlineData("shop.example")]
    [InlineData("//shop.example")]
    [InlineData("https://")]
    [InlineData("https://*")]
    [InlineData("https://*.shop.example")]
    [InlineData("https://shop.example/")]
    [InlineData("https://shop.example/menu")]
    [InlineData("https://shop.example\\menu")]
    [InlineData("https://shop.example?x=1")]
    [InlineData("https://shop.example#top")]
    [InlineData("https://user@shop.example")]
    [InlineData("https://user:word@shop.example")]
    [InlineData("https://shop.example, https://other.example")]
    [InlineData("https://shop.example https://other.example")]
    [InlineData("https://shop.example\r\nSet-Cookie: a=b")]
    [InlineData("https://shop\u0000.example")]
    [InlineData("https://shop.example\uFF0Fmenu")]
    [InlineData("https://\uFF0A.shop.example")]
    [InlineData("https://shop%2eexample")]
    [InlineData("https://-shop.example")]
    [InlineData("https://shop..example")]
    [InlineData("https://shop.example.")]
    [InlineData("https://shop.example:")]
    [InlineData("https://shop.example:0")]
    [InlineData("https://shop.example:65536")]
    [InlineData("https://shop.example:x")]
    [InlineData("https://127.1")]
    [InlineData("https://0x7f.0.0.1")]
    [InlineData("https://2130706433")]
    [InlineData("https://[::1%25eth0]")]
    [InlineData("https://[127.0.0.1]")]
    [InlineData("ftp://shop.example")]
    [InlineData("javascript://shop.example")]
    [InlineData("chrome-extension://abcdef")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///C:/page.html")]
    public void What_is_no_origin_is_none(string written) => Assert.Null(WebOrigin.Parse(written));

    [Theory]
    [InlineData("http://shop.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://evillocalhost")]
    [InlineData("http://127.0.0.2")]
    [InlineData("http://127.0.0.1.evil.example")]
    public void Plain_http_is_for_ones_own_machine(string written) => Assert.Null(WebOrigin.Parse(written));

    [Fact]
    public void An_origin_is_as_long_as_a_host_name_may_be()
    {
        var longest = string.Join('.', Enumerable.Repeat(new string('a', 63), 3)) + "." + new string('b', 61);
        Assert.NotNull(WebOrigin.Parse($"https://{longest}:65535"));
        Assert.Null(WebOrigin.Parse($"https://{longest}b.c:65535"));
    }

    [Fact]
    public void The_kept_form_is_kept_again()
    {
        foreach (var written in new[] { "https://BÜCHER.example:443", "https://[2001:DB8:0::1]:1", "http://LOCALHOST:80" })
        {
            var kept = WebOrigin.Parse(written)!;
            Assert.Equal(kept, WebOrigin.Parse(kept));
        }
    }
}
