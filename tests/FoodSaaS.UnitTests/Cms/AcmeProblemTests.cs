using System.Net;
using System.Text.Json;
using FoodSaaS.Cms.Domain.Certificates;
using FoodSaaS.Cms.Infrastructure.Acme;
using NodaTime;

namespace FoodSaaS.UnitTests.Cms;

/// <summary>What an authority's problem documents mean.</summary>
public sealed class AcmeProblemTests
{
    [Theory]
    [InlineData("rateLimited", 429, "RateLimited", true)]
    [InlineData("", 429, "RateLimited", true)]
    [InlineData("", 404, "OrderLost", false)]
    [InlineData("serverInternal", 500, "AuthorityFailed", true)]
    [InlineData("", 502, "AuthorityFailed", true)]
    [InlineData("malformed", 400, "AuthorityFailed", false)]
    [InlineData("badNonce", 400, "AuthorityFailed", true)]
    [InlineData("accountDoesNotExist", 400, "AccountRefused", false)]
    [InlineData("externalAccountRequired", 403, "AccountRefused", false)]
    [InlineData("rejectedIdentifier", 400, "NameRefused", false)]
    public void A_refusal_has_a_fault_and_says_whether_the_order_can_go_on(string type, int status, string fault, bool keepsOrder)
    {
        var refused = AcmeProblems.Refused((HttpStatusCode)status, Problem(type, "Why."), Duration.FromHours(1));
        Assert.Equal((fault, keepsOrder, Duration.FromHours(1)), (refused.Fault.ToString(), refused.KeepsOrder, refused.Wait!.Value));
        Assert.Equal("Why.", refused.Detail);
    }

    [Theory]
    [InlineData("connection", "SiteNotReached")]
    [InlineData("unauthorized", "SiteNotReached")]
    [InlineData("dns", "SiteNotReached")]
    [InlineData("caa", "NameRefused")]
    [InlineData("serverInternal", "AuthorityFailed")]
    public void An_order_that_was_given_up_says_what_the_brand_can_do(string type, string fault) => Assert.Equal(fault, AcmeProblems.Failed(Problem(type, "Why.")).Fault.ToString());

    [Fact]
    public void What_the_authority_says_is_short_and_printable()
    {
        Assert.Equal("a b", AcmeProblems.Failed(Problem("dns", "a\u0007 b\r\n")).Detail);
        Assert.Equal(250, AcmeProblems.Failed(Problem("dns", new string('x', 5000))).Detail.Length);
        Assert.Equal(CertificateFault.SiteNotReached, AcmeProblems.Failed(default).Fault);
        Assert.Equal("The certificate authority answered 400.", AcmeProblems.Refused(HttpStatusCode.BadRequest, JsonSerializer.SerializeToElement(new[] { 1 }), null).Detail);
    }

    private static JsonElement Problem(string type, string detail) => JsonSerializer.SerializeToElement(new { type = "urn:ietf:params:acme:error:" + type, detail });
}
