using FoodSaaS.Cms.Domain.Blocks;

namespace FoodSaaS.UnitTests.Cms;

public sealed class BlockReaderTests
{
    [Fact]
    public void Reads_every_sort_of_block_and_gives_ids_where_there_are_none()
    {
        var json = $$$"""
        [
          {"type":"HERO","id":"top","headline":{"de":"Hallo"},"subline":{},"imageId":"{{{CmsSamples.MediaId}}}","actionLabel":{"de":"Karte"},"actionHref":"/menu"},
          {"type":"TEXT","markdown":{"de":"Text","en":"Words"}},
          {"type":"MENU_HIGHLIGHT","headline":{},"itemIds":["{{{CmsSamples.ItemId}}}"]},
          {"type":"PROMO","headline":{"de":"Aktion"},"text":{},"actionLabel":{},"actionHref":""},
          {"type":"GALLERY","images":[{"imageId":"{{{CmsSamples.MediaId}}}","alt":{"en":"A bowl"}}]},
          {"type":"LOCATION","locationId":null},
          {"type":"SECTION","layout":"COLUMNS","blocks":[{"type":"TEXT","markdown":{"de":"innen"}}]}
        ]
        """;

        var blocks = BlockReader.Read(json, CmsSamples.Locales).Value;

        Assert.Equal([typeof(HeroBlock), typeof(TextBlock), typeof(MenuHighlightBlock), typeof(PromoBlock), typeof(GalleryBlock), typeof(LocationBlock), typeof(SectionBlock)], blocks.Select(b => b.GetType()));
        Assert.Equal("top", blocks[0].Id);
        Assert.Equal(blocks.Count, blocks.Select(b => b.Id).Distinct().Count());
        Assert.Equal(SectionLayout.Columns, Assert.IsType<SectionBlock>(blocks[^1]).Layout);
    }

    [Fact]
    public void Writes_what_it_reads()
    {
        var json = $$$"""[{"type":"GALLERY","id":"g","headline":{"en":"Look"},"images":[{"imageId":"{{{CmsSamples.MediaId}}}","alt":{}}]},{"type":"SECTION","id":"s","layout":"STACK","blocks":[{"type":"HERO","id":"h","headline":{},"subline":{},"imageId":null,"actionLabel":{},"actionHref":null,"imageAlt":{"de":"Eine Schale"}}]}]""";

        var written = BlockJson.Write(BlockReader.Read(json, CmsSamples.Locales).Value);
        var again = BlockJson.Write(BlockReader.Read(written, CmsSamples.Locales).Value);

        Assert.Equal(json, written);
        Assert.Equal(written, again);
    }

    [Theory]
    [InlineData("""[{"type":"HERO","headline":{"de":"a"},"actionHref":"javascript:alert(1)"}]""", "HREF_REFUSED", "blocks.0.actionHref")]
    [InlineData("""[{"type":"TEXT"},{"type":"PROMO","actionHref":"//evil.example"}]""", "HREF_REFUSED", "blocks.1.actionHref")]
    [InlineData("""[{"type":"TEXT"},{"type":"TEXT"},{"type":"HERO","headline":{"fr":"a"}}]""", "LOCALE_UNKNOWN", "blocks.2.headline")]
    [InlineData("""[{"type":"HERO","headline":"a"}]""", "TEXTS_NEEDED", "blocks.0.headline")]
    [InlineData("""[{"type":"HERO","headline":{"de":1}}]""", "TEXT_NEEDED", "blocks.0.headline.de")]
    [InlineData("""[{"type":"HERO","headline":{"de":"a\u0000b"}}]""", "TEXT_NEEDED", "blocks.0.headline.de")]
    [InlineData("""[{"type":"SECTION","blocks":[{"type":"HERO","imageId":"zzz"}]}]""", "ID_INVALID", "blocks.0.blocks.0.imageId")]
    [InlineData("""[{"type":"TEXT"},{"type":"HERO","imageAlt":"A bowl"}]""", "TEXTS_NEEDED", "blocks.1.imageAlt")]
    [InlineData("""[{"type":"HERO","imageAlt":{"fr":"Un bol"}}]""", "LOCALE_UNKNOWN", "blocks.0.imageAlt")]
    [InlineData("""[{"type":"PROMO","imageAlt":{}}]""", "BLOCK_FIELD_UNKNOWN", "blocks.0")]
    [InlineData("""[{"type":"LOCATION","locationId":5}]""", "TEXT_NEEDED", "blocks.0.locationId")]
    [InlineData("""[{"type":"MENU_HIGHLIGHT","itemIds":["x"]}]""", "ID_INVALID", "blocks.0.itemIds.0")]
    [InlineData("""[{"type":"GALLERY","images":[{"alt":{}}]}]""", "ID_INVALID", "blocks.0.images.0.imageId")]
    [InlineData("""[{"type":"SCRIPT"}]""", "BLOCK_TYPE_UNKNOWN", "blocks.0.type")]
    [InlineData("""[{"headline":{}}]""", "BLOCK_TYPE_UNKNOWN", "blocks.0.type")]
    [InlineData("""[{"type":"TEXT","html":"<script>"}]""", "BLOCK_FIELD_UNKNOWN", "blocks.0")]
    [InlineData("""[{"type":"SECTION","layout":"1"}]""", "CHOICE_UNKNOWN", "blocks.0.layout")]
    [InlineData("""[{"type":"TEXT","id":"a"},{"type":"TEXT","id":"a"}]""", "BLOCK_ID_TWICE", "blocks.1.id")]
    [InlineData("""[{"type":"TEXT","id":"<a>"}]""", "BLOCK_ID_INVALID", "blocks.0.id")]
    [InlineData("""[1]""", "OBJECT_NEEDED", "blocks.0")]
    [InlineData("""{}""", "LIST_NEEDED", "blocks")]
    [InlineData("""not json""", "BLOCKS_UNREADABLE", "blocks")]
    [InlineData("""[{"type":"HERO","headline":{"de":"\ud800"}}]""", "BLOCKS_UNREADABLE", "blocks")]
    public void Says_what_is_wrong_and_where(string json, string code, string field)
    {
        var error = Assert.Single(BlockReader.Read(json, CmsSamples.Locales).Errors);

        Assert.Equal((code, field), (error.Code, error.Field));
    }

    [Fact]
    public void Collects_all_mistakes()
    {
        var errors = BlockReader.Read("""[{"type":"HERO","headline":{"fr":"a"},"actionHref":"x"},{"type":"NONE"}]""", CmsSamples.Locales).Errors;

        Assert.Equal(["blocks.0.headline", "blocks.0.actionHref", "blocks.1.type"], errors.Select(e => e.Field));
    }

    [Fact]
    public void Refuses_a_picture_id_where_a_dish_is_meant() =>
        Assert.Equal("ID_INVALID", Assert.Single(BlockReader.Read($$$"""[{"type":"MENU_HIGHLIGHT","itemIds":["{{{CmsSamples.MediaId}}}"]}]""", CmsSamples.Locales).Errors).Code);

    [Fact]
    public void Counts_nested_blocks_too()
    {
        static string Section(int texts) => """{"type":"SECTION","blocks":[""" + string.Join(',', Enumerable.Repeat("""{"type":"TEXT"}""", texts)) + "]}";

        Assert.True(BlockReader.Read($"[{Section(29)},{Section(29)}]", CmsSamples.Locales).IsSuccess);
        Assert.Equal("TOO_MANY_BLOCKS", Assert.Single(BlockReader.Read($"[{Section(29)},{Section(30)}]", CmsSamples.Locales).Errors).Code);
    }

    [Fact]
    public void Refuses_a_fourth_level_and_endless_nesting()
    {
        static string Nested(int levels) => levels == 0 ? "[]" : $$$"""[{"type":"SECTION","blocks":{{{Nested(levels - 1)}}}}]""";

        Assert.True(BlockReader.Read("""[{"type":"SECTION","blocks":[{"type":"SECTION","blocks":[{"type":"TEXT"}]}]}]""", CmsSamples.Locales).IsSuccess);
        Assert.Equal("BLOCKS_TOO_DEEP", Assert.Single(BlockReader.Read(Nested(3), CmsSamples.Locales).Errors).Code);
        Assert.Equal("BLOCKS_UNREADABLE", Assert.Single(BlockReader.Read(new string('[', 5000), CmsSamples.Locales).Errors).Code);
    }

    [Fact]
    public void Refuses_texts_that_are_too_long_or_nest_too_deeply()
    {
        var tooLong = BlockReader.Read($$$"""[{"type":"HERO","headline":{"de":"{{{new string('a', 161)}}}"}}]""", CmsSamples.Locales);
        var longAlt = BlockReader.Read($$$"""[{"type":"HERO","imageAlt":{"de":"{{{new string('a', 401)}}}"}}]""", CmsSamples.Locales);
        var tooDeep = BlockReader.Read($$$"""[{"type":"TEXT","markdown":{"de":"{{{new string('>', 5000)}}} a"}}]""", CmsSamples.Locales);

        Assert.Equal(("TEXT_TOO_LONG", "blocks.0.headline.de"), (Assert.Single(tooLong.Errors).Code, tooLong.Errors[0].Field));
        Assert.Equal(("TEXT_TOO_LONG", "blocks.0.imageAlt.de"), (Assert.Single(longAlt.Errors).Code, longAlt.Errors[0].Field));
        Assert.Equal(("TEXT_TOO_DEEP", "blocks.0.markdown.de"), (Assert.Single(tooDeep.Errors).Code, tooDeep.Errors[0].Field));
    }
}
