using FoodSaaS.Cms.Content.Domain.Models;

namespace FoodSaaS.UnitTests.Cms.Content;

/// <summary>Which content types can be pages of the site, and where.</summary>
public sealed class PageTypeTests
{
    private static readonly Dictionary<string, string> Title = new(StringComparer.Ordinal) { ["de"] = "Aktuelles" };

    [Theory]
    [InlineData("/news", null)]
    [InlineData("/our/news", null)]
    [InlineData("/menu", "PATH_RESERVED types.0.pageAt")]
    [InlineData("/preview/news", "PATH_RESERVED types.0.pageAt")]
    [InlineData("/en", "PATH_RESERVED types.0.pageAt")]
    [InlineData("/zh-hans/news", "PATH_RESERVED types.0.pageAt")]
    [InlineData("news", "PATH_INVALID types.0.pageAt")]
    [InlineData("/News", "PATH_INVALID types.0.pageAt")]
    [InlineData("/news/", "PATH_INVALID types.0.pageAt")]
    public void Live_where_a_page_could(string at, string? refusal) => Assert.Equal(refusal is null ? [] : [refusal], Refusals(new PageSetting(at, Title)));

    [Theory]
    [InlineData("/news")]
    [InlineData("/news/archive")]
    [InlineData("/a")]
    public void Live_beside_each_other_never_within(string other)
    {
        var refusals = Refusals(new PageSetting("/news", Title), new PageSetting(other, Title));

        Assert.Equal(other == "/a" ? [] : ["PATH_TAKEN types.1.pageAt"], refusals);
        if (other != "/a") Assert.Equal(["PATH_TAKEN types.1.pageAt"], Refusals(new PageSetting(other, Title), new PageSetting("/news", Title)));
    }

    [Fact]
    public void Are_the_sites_own_pages_at_the_home_pages_address_once_and_with_what_pages_need()
    {
        var site = SiteType.Called("Sheet", "sheets");
        ContentType With(int place, Func<FieldDefinition, FieldDefinition> change) => site with { Fields = [.. site.Fields.Select((f, i) => i == place ? change(f) : f)] };

        Assert.Empty(Refusals(site));
        Assert.Empty(Refusals(With(1, f => f with { Label = "Where", Description = null, IsFilterable = true })));
        Assert.Empty(Refusals(site with { Fields = [new("mood", ContentFieldKind.Text, "Mood"), .. site.Fields] }));
        Assert.Equal(["PATH_TAKEN types.1.pageAt"], Refusals(site, SiteType.Called("Other", "others")));
        for (var i = 0; i < site.Fields.Count; i++)
        {
            Assert.Equal(["SITE_FIELD_NEEDED types.0.fields"], Refusals(site with { Fields = [.. site.Fields.Where((_, place) => place != i)] }));
            Assert.Equal([$"SITE_FIELD_NEEDED types.0.fields.{i}"], Refusals(With(i, f => f with { IsRequired = !f.IsRequired })));
            Assert.Equal([$"SITE_FIELD_NEEDED types.0.fields.{i}"], Refusals(With(i, f => f with { Kind = ContentFieldKind.RichText })));
        }

        var model = new ModelDefinition([site, new("Article", "articles", "News", null, site.Fields, new PageSetting("/news", Title))], []);
        Assert.Equal(("Sheet", "Article"), (model.SiteType!.Name, Assert.Single(model.PageTypes).Name));
        Assert.Equal(model.Write(), ModelDefinition.Read(model.Write()).Write());
    }

    [Fact]
    public void Have_a_title_in_whatever_languages()
    {
        Assert.Equal(["TEXT_MISSING types.0.pageTitle"], Refusals(new PageSetting("/news", new Dictionary<string, string>(StringComparer.Ordinal))));
        Assert.Equal(["LOCALE_UNKNOWN types.0.pageTitle"], Refusals(new PageSetting("/news", new Dictionary<string, string>(StringComparer.Ordinal) { ["<b>"] = "News" })));
        Assert.Equal(["TEXT_TOO_LONG types.0.pageTitle"], Refusals(new PageSetting("/news", new Dictionary<string, string>(StringComparer.Ordinal) { ["fi"] = new('x', 81) })));
        Assert.Empty(Refusals(new PageSetting("/news", new Dictionary<string, string>(StringComparer.Ordinal) { ["fi"] = "Uutiset" })));
    }

    [Theory]
    [InlineData("de-CH", "fr", "Aktuelles")]
    [InlineData("rm", "de-CH", "Aktuelles")]
    [InlineData("fi", "sv", "News")]
    public void Are_called_what_comes_nearest_to_the_readers_language(string locale, string fallback, string title) =>
        Assert.Equal(title, new PageSetting("/news", new Dictionary<string, string>(StringComparer.Ordinal) { ["de"] = "Aktuelles", ["en"] = "News" }).TitleIn(locale, fallback));

    [Fact]
    public void Have_one_address_for_all_languages()
    {
        var type = new ContentType("Article", "articles", "News", null, [new("title", ContentFieldKind.Text, "Title"), new("slug", ContentFieldKind.Slug, "Address", IsLocalised: true)], new PageSetting("/news", Title));

        Assert.Equal(["PAGE_SLUG_LOCALISED types.0.fields.1.isLocalised"], Refusals(type));
    }

    [Fact]
    public void Are_written_as_before_where_they_are_no_pages()
    {
        var type = new ContentType("Article", "articles", "News", null, [new("title", ContentFieldKind.Text, "Title")]);
        var written = new ModelDefinition([type with { Page = new PageSetting("/news", Title) }], []).Write();

        Assert.DoesNotContain("page", new ModelDefinition([type], []).Write(), StringComparison.Ordinal);
        Assert.Equal(written, ModelDefinition.Read(written).Write());
        Assert.Equal([new ModelChange(ContentChangeKind.Changed, "Article", null)], ModelDiff.Of(new([type], []), ModelDefinition.Read(written)));
    }

    private static string[] Refusals(params PageSetting[] pages) => Refusals([.. pages.Select((p, i) => new ContentType($"Kind{i}", $"kinds{i}", $"Kind {i}", null, [new("title", ContentFieldKind.Text, "Title")], p))]);

    private static string[] Refusals(params ContentType[] types) => [.. PageTypeRules.Check(new ModelDefinition(types, []), ["de", "zh-hans"]).Select(e => $"{e.Code} {e.Field}")];
}
