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
    public void An_empty_header_breaks_nothing(string name, string value) => Assert.NotEqual(PageVariant.Document, Of(("RSC", "1"), (name, value)));

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("1,1")]
    [InlineData("true")]
    public void What_the_framework_does_not_take_for_the_router_is_a_browser(string value) => Assert.Equal(PageVariant.Document, Of(("RSC", value)));

    [Theory]
    [InlineData("10")]
    [InlineData("x")]
    [InlineData("0")]
    public void A_prefetch_of_no_known_kind_is_none(string value) => Assert.Equal(Of(("RSC", "1")), Of(("RSC", "1"), ("Next-Router-Prefetch", value)));

    [Theory]
    [InlineData("", "")]
    [InlineData("1", "")]
    [InlineData("1", "/menu/__PAGE__|x")]
    public void The_storefront_is_asked_for_what_the_variant_names(string prefetch, string segment)
    {
        var headers = PageVariant.HeadersOf(Of(("RSC", "1"), ("Next-Router-Prefetch", prefetch), ("Next-Router-Segment-Prefetch", segment))!);

        Assert.Equal(("1", prefetch, segment), (headers["RSC"], headers.GetValueOrDefault("Next-Router-Prefetch", ""), headers.GetValueOrDefault("Next-Router-Segment-Prefetch", "")));
        Assert.Empty(PageVariant.HeadersOf(PageVariant.Document));
    }

    [Fact]
    public void A_segment_longer_than_the_routers_own_is_refused()
    {
        Assert.NotNull(Of(("RSC", "1"), ("Next-Router-Segment-Prefetch", new string('a', 300))));
        Assert.Null(Of(("RSC", "1"), ("Next-Router-Segment-Prefetch", new string('a', 301))));
    }

    private static string? Of(params (string Name, string Value)[] headers) => PageVariant.Of(Samples.Request("GET", headers: headers).Request.Headers);
}
