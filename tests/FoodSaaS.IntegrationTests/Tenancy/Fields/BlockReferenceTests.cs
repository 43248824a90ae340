using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>A page's blocks are a document with ids inside: another brand's picture, dish and location are nobody's there too.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class BlockReferenceTests(TwoBrands brands)
{
    [Fact]
    public async Task A_page_shows_nothing_of_another_brand_whatever_ids_it_holds()
    {
        var sweep = await FieldSweep.PrepareAsync(brands);
        var theirs = sweep.Theirs.Ids;
        var withTheirs = await ShowAsync(sweep, "with-theirs", PageBlocks.Json("probe", theirs["Media"], theirs["Item"], theirs["Location"]));
        var withNobodys = await ShowAsync(sweep, "with-nobodys", PageBlocks.Json("probe", Nobodys("Media"), Nobodys("Item"), Nobodys("Location")));

        Assert.Empty(sweep.Traces.In(withTheirs));
        Assert.Equal(withNobodys, withTheirs);
    }

    [Fact]
    public async Task A_page_shows_the_brands_own_picture_dish_and_location()
    {
        var sweep = await FieldSweep.PrepareAsync(brands);
        var shown = await ShowAsync(sweep, "with-ours", PageBlocks.Json("probe", sweep.Ours.Ids["Media"], sweep.Ours.Ids["Item"], sweep.Ours.Ids["Location"]));
        Assert.Contains(brands.Ours.MediaUrl.Split('/')[3], shown, StringComparison.Ordinal);
        Assert.Contains(sweep.Ours.Ids["Item"], shown, StringComparison.Ordinal);
        Assert.Contains(sweep.Ours.Ids["Location"], shown, StringComparison.Ordinal);
    }

    private static string Nobodys(string type) => new GlobalId(type, Guid.CreateVersion7()).ToString();

    /// <summary>Saves and publishes a page as the owner; returns what a diner reads of it, without what is each page's own.</summary>
    private async Task<string> ShowAsync(FieldSweep sweep, string name, string blocks)
    {
        var brand = brands.Ours.Brand;
        var page = await brand.ChangeAsync("createPage", new { path = "/" + name, title = In("en", "Probe") }, "page", "id version");
        var saved = await brand.ChangeAsync("savePageDraft", new { id = page.Id(), version = page.GetProperty("version").GetInt32(), blocks }, "page", "version");
        await brand.ChangeAsync("publishPage", new { id = page.Id(), version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");
        using var diner = brand.Diner(brands.Api);
        var read = await diner.DataAsync($"query($p: String!) {{ page(path: $p) {Selection.Of(sweep.Schema.AllTypes["Page"]!)} }}", new { p = "/" + name });
        await brand.ChangeAsync("deletePage", new { id = page.Id() }, "deletedId", "");
        var shown = JsonNode.Parse(read.GetProperty("page").GetProperty("blocks").GetRawText())!;
        return WithoutIdsOfBlocks(shown).ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static JsonNode WithoutIdsOfBlocks(JsonNode blocks)
    {
        foreach (var block in blocks.AsArray().OfType<JsonObject>())
        {
            block.Remove("id");
            if (block["blocks"] is { } inner) WithoutIdsOfBlocks(inner);
        }

        return blocks;
    }
}
