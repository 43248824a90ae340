using FoodSaaS.Cms.Domain.Pages;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Cms;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Renders_what_editors_write()
    {
        var html = MarkdownText.ToHtml("# Hello\n\nA **bold** [link](/menu).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |");

        Assert.Contains("<h2>Hello</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>bold</strong>", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/menu" rel="noopener">link</a>""", html, StringComparison.Ordinal);
        Assert.Contains("<li>two</li>", html, StringComparison.Ordinal);
        Assert.Contains("<td>2</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe src=\"javascript:alert(1)\"></iframe>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#x0A;script:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("[x](http://evil.example)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://evil.example/pixel.gif)")]
    [InlineData("![x\" onerror=\"alert(1)](x)")]
    [InlineData("[x](/ \"onmouseover=alert(1)\")")]
    [InlineData("<p style=\"background:url(//evil.example)\">x</p>")]
    [InlineData("<math><mtext></p><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("`</code><script>alert(1)</script>`")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<a href=\"/x\" onclick=\"alert(1)\">x</a>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    public void Lets_nothing_through_that_a_browser_would_run_or_load(string markdown)
    {
        var html = MarkdownText.ToHtml(markdown)!;

        var elements = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<body>{html}</body>").Body!.QuerySelectorAll("*");
        Assert.All(elements, element =>
        {
            Assert.Contains(element.LocalName, Harmless);
            Assert.All(element.Attributes, attribute => Assert.True(attribute is { Name: "rel", Value: "noopener" } or { Name: "href", Value: "/" or "/x" or "/%5Cevil.example" }, attribute.Name + "=" + attribute.Value));
        });
    }

    [Property(MaxTest = 300)]
    public bool Never_makes_a_script_or_a_handler(string? markdown)
    {
        var html = MarkdownText.ToHtml(markdown ?? "") ?? "";
        var elements = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<body>{html}</body>").Body!.QuerySelectorAll("*");
        return elements.All(e => e.LocalName != "script" && e.Attributes.All(a => a.Name is "href" or "rel" or "start"));
    }

    [Theory]
    [InlineData(">", "")]
    [InlineData("- ", "")]
    [InlineData("[", "]")]
    [InlineData("![", "](x)")]
    [InlineData("*a _", "b_*")]
    public void Gives_up_on_text_that_nests_without_end_instead_of_overflowing_the_stack(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 5_000)) + "x" + string.Concat(Enumerable.Repeat(close, 5_000));
        var shallow = open + "x" + close;

        Assert.True(MarkdownText.ToHtml(deep) is null or { Length: > 0 });
        Assert.NotNull(MarkdownText.ToHtml(shallow));
    }

    [Fact]
    public void Is_not_spoilt_by_a_text_that_it_gave_up_on()
    {
        Assert.Null(MarkdownText.ToHtml(string.Concat(Enumerable.Repeat("![", 500)) + "x" + string.Concat(Enumerable.Repeat("](x)", 500))));

        Assert.Equal("<p>A <strong>bold</strong> word</p>", MarkdownText.ToHtml("A **bold** word"));
    }

    [Fact]
    public void Says_so_when_it_gives_up() => Assert.Null(MarkdownText.ToHtml(new string('>', 20_000) + " deep"));

    private static readonly string[] Harmless = ["p", "a", "code", "pre", "h2", "em", "strong", "br", "blockquote", "ul", "li"];
}
