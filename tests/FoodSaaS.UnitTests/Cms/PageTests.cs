using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Cms;

public sealed class PageTests
{
    [Fact]
    public void Shows_nothing_of_a_draft_before_it_is_published()
    {
        var page = Saved(new Page("/about", Document("first"), CmsSamples.Noon), publish: true);

        page.Edit("/us", Document("second"), Later);

        Assert.Equal("/about", page.LivePath);
        Assert.Equal("<p>first</p>", Html(page.Live!));
        Assert.True(page.HasUnpublishedChanges);
        Assert.Empty(page.CacheTags.Except(["page:" + page.Id.ToString("N"), Page.ListTag]));
    }

    [Fact]
    public void Publishes_the_draft_with_its_html_and_says_so()
    {
        var page = new Page("/about", Document("hello *there*"), CmsSamples.Noon);

        page.Publish(Later);

        Assert.Equal("<p>hello <em>there</em></p>", Html(page.Live!));
        Assert.Equal(("/about", Later), (page.LivePath, page.PublishedAt));
        Assert.False(page.HasUnpublishedChanges);
        Assert.Equal(new PagePublished(page.Id, 1), Assert.Single(page.Events));
    }

    [Fact]
    public void Touches_the_list_of_pages_only_when_an_address_comes_or_goes()
    {
        var page = Saved(new Page("/about", Document("a"), CmsSamples.Noon), publish: true);
        var again = Reloaded(page);
        again.Edit("/about", Document("b"), Later);
        again.Publish(Later);
        var moved = Reloaded(page);
        moved.Edit("/us", Document("b"), Later);
        moved.Publish(Later);
        var gone = Reloaded(page);
        gone.Unpublish(Later);

        Assert.Equal([Page.Tag(page.Id)], again.CacheTags);
        Assert.Equal([Page.Tag(page.Id), Page.ListTag], moved.CacheTags);
        Assert.Equal([Page.Tag(page.Id), Page.ListTag], gone.CacheTags);
    }

    [Fact]
    public void Touches_no_public_tag_when_a_draft_is_saved()
    {
        var page = Reloaded(Saved(new Page("/about", Document("a"), CmsSamples.Noon), publish: true));

        page.Edit("/us", Document("b"), Later);

        Assert.Empty(page.CacheTags);
    }

    [Fact]
    public void Has_no_changes_after_the_text_was_put_back()
    {
        var page = Saved(new Page("/about", Document("a"), CmsSamples.Noon), publish: true);
        page.Edit("/about", Document("b"), Later);
        page.Edit("/about", Document("a"), Later);

        Assert.False(page.HasUnpublishedChanges);
    }

    [Fact]
    public void Keeps_documents_through_jsonb_which_sorts_keys()
    {
        var document = Document("text").Rendered();
        var json = PageDocument.Write(document);
        var sorted = json.Replace("""{"type":"TEXT","id":"t","markdown":{"de":"text"},"html":{"de":"<p>text</p>"}}""", """{"id":"t","html":{"de":"<p>text</p>"},"type":"TEXT","markdown":{"de":"text"}}""", StringComparison.Ordinal);

        Assert.NotEqual(json, sorted);
        Assert.Equal(json, PageDocument.Write(PageDocument.Read(sorted)));
    }

    [Fact]
    public void Reads_openings_from_before_their_pictures_had_descriptions_as_unchanged()
    {
        const string before = """{"title":{"de":"Titel"},"description":{},"blocks":[{"type":"HERO","id":"h","headline":{"de":"Hallo"},"subline":{},"imageId":null,"actionLabel":{},"actionHref":null}]}""";

        var live = PageDocument.Read(before);
        var edited = live with { Blocks = BlockReader.Read(BlockJson.Write(live.Blocks), CmsSamples.Locales).Value };

        Assert.True(Assert.IsType<HeroBlock>(Assert.Single(live.Blocks)).ImageAlt.IsEmpty);
        Assert.True(edited.SaysSameAs(live));
    }

    [Fact]
    public void Is_not_ready_while_the_main_language_lacks_what_readers_need()
    {
        var document = new PageDocument(LocalizedText.Of("en", "Title"), LocalizedText.Empty,
        [
            new HeroBlock("h", LocalizedText.Of("en", "Hi"), LocalizedText.Empty, null, LocalizedText.Of("de", "Go"), null),
            new SectionBlock("s", SectionLayout.Stack, [new GalleryBlock("g", LocalizedText.Empty, []), new TextBlock("t", LocalizedText.Of("en", "x"))]),
        ]);

        Assert.Equal(
            [("TEXT_MISSING", "title"), ("TEXT_MISSING", "blocks.0.headline"), ("HREF_MISSING", "blocks.0.actionHref"), ("PICTURES_MISSING", "blocks.1.blocks.0.images"), ("TEXT_MISSING", "blocks.1.blocks.1.markdown")],
            PageReadiness.Gaps(document, "de").Select(e => (e.Code, e.Field!)));
        Assert.Empty(PageReadiness.Gaps(Document("text"), "de"));
    }

    private static readonly Instant Later = CmsSamples.Noon + Duration.FromHours(1);

    private static PageDocument Document(string text) => new(LocalizedText.Of("de", "Titel"), LocalizedText.Empty, [new TextBlock("t", LocalizedText.Of("de", text))]);

    private static string Html(PageDocument document) => Assert.IsType<TextBlock>(Assert.Single(document.Blocks)).Html!.In("de", "de");

    private static Page Saved(Page page, bool publish)
    {
        if (publish) page.Publish(CmsSamples.Noon);
        page.Commit();
        return page;
    }

    // What the database gives back: the same state, no tags touched yet.
    private static Page Reloaded(Page page)
    {
        var copy = (Page)Activator.CreateInstance(typeof(Page), nonPublic: true)!;
        foreach (var property in typeof(Page).GetProperties().Where(p => p.CanWrite)) property.SetValue(copy, property.GetValue(page));
        return copy;
    }
}
