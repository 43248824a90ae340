using System.Text.Json;
using FoodSaaS.IntegrationTests.Cms.Content;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.IntegrationTests.Cms.Site;

/// <summary>A brand whose pages are looked at from both sides: as pages, and as entries of the site type.</summary>
internal sealed class SiteBrand(ApiFixture api, TestBrand brand)
{
    public TestBrand Brand => brand;

    public ContentBrand Content { get; } = new(brand, api);

    public static async Task<SiteBrand> OpenAsync(ApiFixture api) => new(api, await TestBrand.SignUpAsync(api));

    /// <summary>The id of the page's entry.</summary>
    public static string EntryOf(string page) => new GlobalId(StarterContent.SiteType, GlobalId.Parse(page)!.Value.Id).ToString();

    public static string PageOf(string entry) => new GlobalId("PageDraft", GlobalId.Parse(entry)!.Value.Id).ToString();

    public static string Text(string words) => $$$"""[{"type":"TEXT","id":"t","markdown":{"de":"{{{words}}}"}}]""";

    public async Task<string> PageIdAsync(string path) =>
        (await brand.AsOwnerAsync("{ pageDrafts(first: 100) { nodes { id path } } }")).GetProperty("pageDrafts").GetProperty("nodes").EnumerateArray().Single(p => p.GetProperty("path").GetString() == path).Id();

    /// <summary>The page's draft as <c>path title version isPublished hasUnpublishedChanges</c>; its blocks.</summary>
    public async Task<(string Page, string Blocks)> PageAsync(string id)
    {
        var page = (await brand.AsOwnerAsync("query($id: ID!) { pageDraft(id: $id) { path titleTranslations { text } version isPublished hasUnpublishedChanges blocks } }", new { id })).GetProperty("pageDraft");
        return ($"{page.GetProperty("path").GetString()} {page.GetProperty("titleTranslations")[0].GetProperty("text").GetString()} {page.GetProperty("version").GetInt32()} {page.GetProperty("isPublished").GetBoolean()} {page.GetProperty("hasUnpublishedChanges").GetBoolean()}", page.GetProperty("blocks").GetString()!);
    }

    /// <summary>The entry's draft as <c>path title version isPublished</c>; its Markdown.</summary>
    public async Task<(string Entry, string? Words)> EntryAsync(string id)
    {
        var entry = (await brand.AsOwnerAsync("query($id: ID!) { contentEntry(id: $id) { values version isPublished title } }", new { id })).GetProperty("contentEntry");
        var values = entry.GetProperty("values");
        var words = values.TryGetProperty("blocks", out var blocks) && blocks[0].TryGetProperty("markdown", out var markdown) ? markdown.GetProperty("de").GetString() : null;
        return ($"{values.GetProperty("path").GetString()} {entry.GetProperty("title").GetString()} {entry.GetProperty("version").GetInt32()} {entry.GetProperty("isPublished").GetBoolean()}", words);
    }

    /// <summary>What the public is shown at an address: the title and the words of the first block, or nothing.</summary>
    public async Task<string?> ShownAsync(string path)
    {
        await api.SettleAsync();
        var page = (await Content.ReadAsync("query($p: String!) { page(path: $p) { title blocks { ... on TextBlock { html } } } }", new { p = path }, "de")).GetProperty("page");
        return page.ValueKind == JsonValueKind.Null ? null : $"{page.GetProperty("title").GetString()} {(page.GetProperty("blocks").GetArrayLength() > 0 && page.GetProperty("blocks")[0].TryGetProperty("html", out var html) ? html.GetString() : "")}".Trim();
    }

    /// <summary>The published pages, as the brand's own schema lists them.</summary>
    public async Task<IReadOnlyList<string>> ListedAsync()
    {
        await api.SettleAsync();
        var listed = (await Content.ReadAsync("{ sitePages(first: 100) { nodes { path title } } }", locale: "de")).GetProperty("sitePages").GetProperty("nodes");
        return [.. listed.EnumerateArray().Select(n => $"{n.GetProperty("path").GetString()} {n.GetProperty("title").GetString()}").Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<int>> HistoryAsync(string id) =>
        [.. (await brand.AsOwnerAsync("query($id: ID!) { pageDraft(id: $id) { history { version } } }", new { id })).GetProperty("pageDraft").GetProperty("history").EnumerateArray().Select(v => v.GetProperty("version").GetInt32())];

    public async Task<IReadOnlyList<string>> CodesAsync(string mutation, object input, string selection) =>
        ContentBrand.Codes(await Content.MutateAsync(mutation, $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input", input, selection));
}
