using System.Text.Json;
using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Contracts.Cms;

namespace FoodSaaS.UnitTests.Cms.Content;

/// <summary>Fields that hold the blocks of a page take what pages take.</summary>
public sealed class PageBlockFieldTests
{
    private const string Words = """[{"type":"TEXT","id":"t","markdown":{"de":"**Hallo**"}}]""";

    private static readonly EntryLanguages Languages = new(CmsSamples.Locales, "de");
    private static readonly FieldDefinition Body = new("body", ContentFieldKind.PageBlocks, "Body");

    [Fact]
    public void Stand_in_types_and_have_a_number_of_blocks()
    {
        Assert.Empty(Refusals(Body with { IsRequired = true, MinItems = 1, MaxItems = 60 }));
        Assert.Equal(["RANGE_INVALID types.0.fields.0.maxItems"], Refusals(Body with { MaxItems = 61 }));
        Assert.Equal(["NOT_FOR_THIS_KIND types.0.fields.0.isLocalised"], Refusals(Body with { IsLocalised = true }));
        Assert.Equal(["NOT_FOR_THIS_KIND types.0.fields.0.isList"], Refusals(Body with { IsList = true }));
        Assert.Equal(["NOT_FOR_THIS_KIND types.0.fields.0.isFilterable"], Refusals(Body with { IsFilterable = true }));
        Assert.Equal(["NOT_FOR_THIS_KIND types.0.fields.0.of"], Refusals(Body with { Of = ["Story"] }));
        Assert.Equal(["NOT_FOR_THIS_KIND components.0.fields.0.kind"], Refusals(new ModelDefinition([], [new ComponentType("Part", "Part", null, [Body])])));
    }

    [Fact]
    public void Take_a_list_or_its_text_and_keep_it_as_pages_do()
    {
        var json = $$$"""
            [{"type":"HERO","headline":{"de":"Grüße \"und\" mehr"},"imageId":"{{{CmsSamples.MediaId}}}"},{"type":"SECTION","id":"s","layout":"COLUMNS","blocks":[{"type":"MENU_HIGHLIGHT","itemIds":["{{{CmsSamples.ItemId}}}"]},{"type":"GALLERY","images":[{"imageId":"{{{CmsSamples.MediaId}}}","alt":{}}]},{"type":"LOCATION"}]}]
            """;
        var kept = BlockJson.Write(BlockReader.Read(json, CmsSamples.Locales).Value);

        var read = Read(Body, kept);
        Assert.Equal(kept, BlockJson.Write(read.PageBlocks["body"]));
        Assert.Equal(read.Json, Read(Body, JsonSerializer.Serialize(kept)).Json);
        Assert.Contains("Grüße", read.Json, StringComparison.Ordinal);
        Assert.Empty(read.References);
        Assert.Equal("{}", Read(Body, "[]").Json);
    }

    [Theory]
    [InlineData("""[{"type":"HERO","actionHref":"javascript:alert(1)"}]""", "HREF_REFUSED values.body.0.actionHref")]
    [InlineData("""[{"type":"SECTION","blocks":[{"type":"HERO","imageId":"zzz"}]}]""", "ID_INVALID values.body.0.blocks.0.imageId")]
    [InlineData("""[{"type":"TEXT","html":{"de":"<script>"}}]""", "BLOCK_FIELD_UNKNOWN values.body.0")]
    [InlineData("""[{"$component":"Hero","headline":"Hi"}]""", "BLOCK_TYPE_UNKNOWN values.body.0.type")]
    [InlineData("""{}""", "LIST_NEEDED values.body")]
    [InlineData("""5""", "LIST_NEEDED values.body")]
    [InlineData("""not json""", "BLOCKS_UNREADABLE values.body")]
    public void Say_what_is_wrong_and_where(string blocks, string refusal)
    {
        if (blocks != "not json") Assert.Equal([refusal], Refusals(Body, blocks));
        Assert.Equal([refusal], Refusals(Body, JsonSerializer.Serialize(blocks)));
    }

    [Fact]
    public void Count_their_blocks_and_ask_for_the_fewest_at_publishing_only()
    {
        var few = Body with { MinItems = 2, MaxItems = 2 };
        static string Blocks(int count) => $"[{string.Join(',', Enumerable.Repeat("""{"type":"LOCATION"}""", count))}]";

        Assert.Equal(["TOO_MANY values.body"], Refusals(few, Blocks(3)));
        Assert.Empty(Refusals(few, Blocks(1)));
        Assert.Equal(["VALUE_INVALID values.body"], Refusals(few, Blocks(1), isComplete: true));
        Assert.Empty(Refusals(few, Blocks(2), isComplete: true));
        Assert.Equal(["VALUE_MISSING values.body"], Refusals(Body with { IsRequired = true }, "[]", isComplete: true));
        Assert.Equal(["TOO_MANY_BLOCKS values.body"], Refusals(Body, Blocks(61)));
    }

    [Fact]
    public void Are_no_longer_than_a_pages_however_they_are_written()
    {
        static string Long(int texts) => $"[{string.Join(',', Enumerable.Range(0, texts).Select(i => $$$"""{"type":"TEXT","markdown":{"de":"{{{new string('ж', 19_900)}}}"}}"""))}]";

        Assert.Empty(Refusals(Body, Long(19)));
        Assert.Empty(Refusals(Body, JsonSerializer.Serialize(Long(19))));
        Assert.Equal(["BLOCKS_TOO_LONG values.body"], Refusals(Body, Long(21)));
        Assert.Equal(["BLOCKS_TOO_LONG values.body"], Refusals(Body, JsonSerializer.Serialize(Long(21))));
    }

    [Fact]
    public void Lack_nothing_when_they_are_published()
    {
        const string unfinished = """[{"type":"HERO","headline":{"en":"Hi"}},{"type":"SECTION","blocks":[{"type":"GALLERY"}]}]""";

        Assert.Empty(Refusals(Body, unfinished));
        Assert.Equal(["TEXT_MISSING values.body.0.headline", "PICTURES_MISSING values.body.1.blocks.0.images"], Refusals(Body, unfinished, isComplete: true));
    }

    [Fact]
    public void Go_live_with_their_html_which_nobody_else_can_bring()
    {
        var draft = Read(Body, Words);
        using var live = JsonDocument.Parse(draft.LiveJson());

        Assert.DoesNotContain("html", draft.Json, StringComparison.Ordinal);
        Assert.Equal("<p><strong>Hallo</strong></p>", live.RootElement.GetProperty("body")[0].GetProperty("html").GetProperty("de").GetString());
        Assert.Equal(draft.Json, EntryReader.Read(Model(Body), Type(Body), live.RootElement, Languages, isComplete: true, isLive: true).Value.Json);
        Assert.Equal("BLOCK_FIELD_UNKNOWN", Assert.Single(EntryReader.Read(Model(Body), Type(Body), live.RootElement, Languages, isComplete: false).Errors).Code);
    }

    [Fact]
    public void Are_shown_without_blocks_that_a_later_version_knows()
    {
        const string stored = """[{"type":"POLL","id":"p"},{"id":"t","markdown":{"de":"a"},"type":"TEXT"},{"$component":"Hero"},"words",null]""";

        var known = BlockJson.ReadKnown(stored);
        Assert.Equal("<p>a</p>", Assert.IsType<TextBlockView>(Assert.Single(new BlockComposer(CmsSamples.Brand(), "en", new Dictionary<Guid, MediaImage>()).Compose(known))).Html);
    }

    private static ContentType Type(FieldDefinition field) => new("Story", "stories", "Stories", null, [field]);

    private static ModelDefinition Model(FieldDefinition field) => new([Type(field)], []);

    private static string[] Refusals(FieldDefinition field) => Refusals(Model(field));

    private static string[] Refusals(ModelDefinition model) => [.. ModelRules.Check(model, new HashSet<string>()).Select(e => $"{e.Code} {e.Field}")];

    private static string[] Refusals(FieldDefinition field, string value, bool isComplete = false)
    {
        using var values = JsonDocument.Parse($$"""{"body":{{value}}}""");
        return [.. EntryReader.Read(Model(field), Type(field), values.RootElement, Languages, isComplete).Errors.Select(e => $"{e.Code} {e.Field}")];
    }

    private static ReadEntry Read(FieldDefinition field, string value)
    {
        using var values = JsonDocument.Parse($$"""{"body":{{value}}}""");
        return EntryReader.Read(Model(field), Type(field), values.RootElement, Languages, isComplete: false).Value;
    }
}
