using FoodSaaS.Api.FrontDoor;

namespace FoodSaaS.UnitTests.FrontDoor;

public sealed class PageVariantTests
{
    [Fact]
    public void A_browser_asks_for_the_document() => Assert.Equal(PageVariant.Document, Of());

    [Theory]
    [InlineData("Next-Router-Prefetch", "1")]
    [InlineData("Next-Router-Segment-Prefetch", "/_tree")]
    [InlineData("Next-Url", "/t/x")]
    [InlineData("Cookie", "a=b")]
    public void The_routers_other_headers_mean_nothing_without_its_first(string name, string value) => Assert.Equal(PageVariant.Document, Of((name, value)));

    [Fact]
    public void Payload_prefetch_and_segment_are_kept_apart()
    {
        string?[] variants =
        [
            Of(("RSC", "1")),
            Of(("RSC", "1"), ("Next-Router-Prefetch", "1")),
            Of(("RSC", "1"), ("Next-Router-Prefetch", "2")),
            Of(("RSC", "1"), ("Next-Router-Prefetch", "1"), ("Next-Router-Segment-Prefetch", "/_tree")),
            Of(("RSC", "1"), ("Next-Router-Prefetch", "1"), ("Next-Router-Segment-Prefetch", "/menu/__PAGE__")),
        ];

        Assert.DoesNotContain(PageVariant.Document, variants);
        Assert.Equal(variants.Length, variants.Distinct().Count());
    }

    [Fact]
    public void The_state_of_the_router_and_unknown_headers_are_no_part_of_it() =>
        Assert.Equal(Of(("RSC", "1")), Of(("RSC", "1"), ("Next-Router-State-Tree", "%5B%22%22%5D"), ("Next-Url", "/menu"), ("X-Anything", "1")));

    [Theory]
    [InlineData("Next-Router-Prefetch", "")]
    [InlineData("Next-Router-Segment-Prefetch", "")]
    [InlineData("RSC", "")]
    public void An_empty_header_breaks_nothing(string name, string value) => Assert.NotEqual(PageVariant.Document, Of(("RSC", "1"), (name, value)));

    [Fact]
    public void A_segment_longer_than_the_routers_own_is_refused()
    {
        Assert.NotNull(Of(("RSC", "1"), ("Next-Router-Segment-Prefetch", new string('a', 300))));
        Assert.Null(Of(("RSC", "1"), ("Next-Router-Segment-Prefetch", new string('a', 301))));
    }

    private static string? Of(params (string Name, string Value)[] headers) => PageVariant.Of(Samples.Request("GET", headers: headers).Request.Headers);
}
