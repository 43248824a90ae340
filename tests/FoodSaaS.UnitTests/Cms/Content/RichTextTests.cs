using System.Text.Json;
using FoodSaaS.Cms.Content.Domain.Entries;

namespace FoodSaaS.UnitTests.Cms.Content;

/// <summary>Formatted text is read by a list of what is allowed, and shown with everything encoded.</summary>
public sealed class RichTextTests
{
    [Theory]
    [InlineData("""{"type":"doc"}""", "")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph"}]}""", "<p></p>")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a & <b>"}]}]}""", "<p>a &amp; &lt;b&gt;</p>")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"x"}]}]}""", "<h2>x</h2>")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"level":9},"content":[{"type":"text","text":"x"}]}]}""", "<h4>x</h4>")]
    [InlineData("""{"type":"doc","content":[{"type":"orderedList","attrs":{"start":3},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"x"}]}]}]}]}""", "<ol start=\"3\"><li><p>x</p></li></ol>")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"bold"},{"type":"link","attrs":{"href":"/menu?a=1&b=\"","target":"_blank","onclick":"x()"}}]},{"type":"hardBreak"}]}]}""", "<p><strong><a href=\"/menu?a=1&amp;b=&quot;\" rel=\"noopener\">x</a></strong><br></p>")]
    [InlineData("""{"type":"doc","content":[{"type":"codeBlock","attrs":{"language":"js"},"content":[{"type":"text","text":"1<2"}]},{"type":"horizontalRule"},{"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"日本"}]}]}]}""", "<pre><code>1&lt;2</code></pre><hr><blockquote><p>日本</p></blockquote>")]
    public void Known_nodes_are_kept_and_shown(string json, string html)
    {
        var (document, _, error) = Read(json);
        Assert.Null(error);
        Assert.Equal(html, RichTextHtml.Of(document!.ToJsonString()));
        Assert.DoesNotContain("onclick", document.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""{"type":"paragraph"}""")]
    [InlineData("""{"type":"doc","content":[{"type":"text","text":"x"}]}""")]
    [InlineData("""{"type":"doc","content":[{"type":"iframe"}]}""")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"paragraph"}]}]}""")]
    [InlineData("""{"type":"doc","content":{"type":"paragraph"}}""")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":""}]}]}""")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"script"}]}]}]}""")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}]}""")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"//evil.example"}}]}]}]}""")]
    public void Everything_else_is_refused(string json) => Assert.Equal("RICH_TEXT_INVALID", Read(json).Error!.Code);

    [Fact]
    public void Depth_and_number_of_nodes_are_bounded()
    {
        var list = """{"type":"paragraph"}""";
        for (var i = 0; i < 7; i++) list = $$"""{"type":"bulletList","content":[{"type":"listItem","content":[{{list}}]}]}""";
        Assert.NotNull(Read($$"""{"type":"doc","content":[{{list}}]}""").Error);
        var many = string.Join(',', Enumerable.Repeat("""{"type":"paragraph"}""", 4_001));
        Assert.NotNull(Read($$"""{"type":"doc","content":[{{many}}]}""").Error);
    }

    private static (System.Text.Json.Nodes.JsonObject? Document, int Length, FoodSaaS.Shared.Error? Error) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return RichTextReader.Read(document.RootElement, "values.body");
    }
}
