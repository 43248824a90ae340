using System.Text;
using FoodSaaS.Api.FrontDoor;
using FoodSaaS.Contracts.Payments;

namespace FoodSaaS.UnitTests.FrontDoor;

public sealed class ContentSecurityTests
{
    private readonly ContentSecurity _security = new(Samples.Options());

    [Fact]
    public void The_hash_is_the_one_that_browsers_compute()
    {
        var policy = PolicyOf("<script>alert('Hello, world.');</script>");

        Assert.Contains("script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>\n  a() \n</script>", "\n  a() \n")]
    [InlineData("<script id=\"_R_\" async=\"\">a()</script>", "a()")]
    [InlineData("<script type=\"module\">a()</script>", "a()")]
    [InlineData("<script data-src=\"x\">a()</script>", "a()")]
    [InlineData("<script>a('<b>')</script >", "a('<b>')")]
    [InlineData("<p>ü</p><script>a('ü')</script>", "a('ü')")]
    [InlineData("<script>if (a < b && c > d) e()</script>", "if (a < b && c > d) e()")]
    public void An_inline_script_is_taken_byte_for_byte(string html, string script) => Assert.Equal([script], ScriptsOf(html));

    [Theory]
    [InlineData("")]
    [InlineData("<p>soup</p>")]
    [InlineData("<script></script>")]
    [InlineData("<script src=\"/_next/static/a.js\"></script>")]
    [InlineData("<script async src=\"/a.js\">ignored</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Restaurant\"}</script>")]
    [InlineData("<script")]
    [InlineData("<script>never closed")]
    public void Nothing_else_is_named(string html) => Assert.Empty(ScriptsOf(html));

    [Fact]
    public void Every_script_of_a_page_is_named_in_order()
    {
        const string html = "<head><script>a()</script><script src=\"/x.js\"></script></head><script type=\"application/ld+json\">{}</script><script>b()</script>";

        Assert.Equal(["a()", "b()"], ScriptsOf(html));
    }

    [Theory]
    [InlineData("<script data-a=\"1>0\">a()</script>", "a()")]
    [InlineData("<script>a('</scripture>')</script>", "a('</scripture>')")]
    [InlineData("<SCRIPT>a()</SCRIPT>", "a()")]
    [InlineData("<script\tsrc=\"/x.js\">ignored</script>", null)]
    [InlineData("<scripture>no script</scripture>", null)]
    public void Tricky_markup_is_read_as_browsers_read_it(string html, string? script) => Assert.Equal(script is null ? [] : [script], ScriptsOf(html));

    [Fact]
    public void A_page_may_be_framed_by_the_console_only_and_runs_nothing_of_others()
    {
        var policy = PolicyOf("<p>soup</p>");
        var rules = policy.Split("; ");

        Assert.Contains("script-src 'self'", rules);
        Assert.Contains("object-src 'none'", rules);
        Assert.Contains("base-uri 'none'", rules);
        Assert.Contains("default-src 'self'", rules);
        Assert.Contains("frame-ancestors http://admin.foodsaas.localhost:3000", rules);
        Assert.DoesNotContain(rules, r => r.StartsWith("script-src", StringComparison.Ordinal) && r.Contains("unsafe", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_on_which_diners_pay_runs_the_gateways_script_besides_and_nothing_else_is_different()
    {
        var before = PolicyOf("<script>a()</script>").Split("; ");
        var rules = ContentSecurity.With(string.Join("; ", before), new GatewaySources("https://js.pay.example", "https://frames.pay.example", "https://api.pay.example", "https://pictures.pay.example")).Split("; ");

        Assert.Equal(
            ["connect-src 'self' https://api.pay.example", "frame-src 'self' https://frames.pay.example", "img-src 'self' https://pictures.pay.example data: blob:", before.Single(r => r.StartsWith("script-src", StringComparison.Ordinal)).Replace("'self'", "'self' https://js.pay.example", StringComparison.Ordinal)],
            rules.Except(before).Order(StringComparer.Ordinal));
        Assert.Equal(["connect-src 'self'", "img-src 'self' data: blob:", before.Single(r => r.StartsWith("script-src", StringComparison.Ordinal))], before.Except(rules).Order(StringComparer.Ordinal));
    }

    private string PolicyOf(string html) => _security.ForStorefront(Encoding.UTF8.GetBytes(html));

    private static IEnumerable<string> ScriptsOf(string html) => InlineScripts.Of(Encoding.UTF8.GetBytes(html)).Select(s => Encoding.UTF8.GetString(s.Span));
}
